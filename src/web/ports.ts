import type { Ports } from '../editor/ports';

/** A browser: no disk of its own and no git; files go through the editor's file system. */
export const webPorts: Ports = {
  lacksDesktopFormats: true,
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  now: () => new Date(),
};
