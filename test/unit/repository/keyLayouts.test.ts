import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly args?: object;
  readonly when: string;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const keybindings: readonly Keybinding[] = contributes.keybindings;

/**
 * Where a layout has the signs that our keys name: the physical key by its place on a US keyboard, with `shift+` where
 * Shift is needed and `altgr+` where AltGr is. Signs that a layout has where the US layout does are not listed.
 */
const layouts: Record<string, Record<string, string>> = {
  German: {
    '-': 'Slash',
    '+': 'BracketRight',
    '=': 'shift+Digit0',
    '?': 'shift+Minus',
    '[': 'altgr+Digit8',
    ']': 'altgr+Digit9',
  },
  French: {
    '-': 'Digit6',
    '+': 'shift+Equal',
    '.': 'shift+Comma',
    ',': 'KeyM',
    '?': 'shift+KeyM',
    '[': 'altgr+Digit5',
    ']': 'altgr+Minus',
  },
  Italian: {
    '-': 'Slash',
    '+': 'BracketRight',
    '=': 'shift+Digit0',
    '?': 'shift+Minus',
    '[': 'altgr+BracketLeft',
    ']': 'altgr+BracketRight',
  },
  Spanish: {
    '-': 'Slash',
    '+': 'BracketRight',
    '=': 'shift+Digit0',
    '?': 'shift+Minus',
    '[': 'altgr+BracketLeft',
    ']': 'altgr+BracketRight',
  },
  Polish: {},
};
const onUs: Record<string, string> = {
  '-': 'Minus',
  '=': 'Equal',
  '+': 'shift+Equal',
  '.': 'Period',
  ',': 'Comma',
  '?': 'shift+Slash',
  '[': 'BracketLeft',
  ']': 'BracketRight',
};
/** Keys that every layout has in one place. */
const named = /^(?:[a-z]|enter|delete|escape|space|f2|numpad(?:\d|_add|_subtract))$/;
/** VS Code names a sign with Shift by the key it is on in the US. */
const shifted: Record<string, string> = { '=': '+', '/': '?' };

/** The stroke that one of our keys is on a layout: with its modifiers, and the physical key or its name. */
function strokeOf(part: string, layout: string): string {
  const [, modifiers = '', key = ''] = /^((?:ctrl\+|shift\+)*)(.+)$/.exec(part) ?? [];
  if (/^\[\w+\]$/.test(key)) return `${modifiers}${key.slice(1, -1)}`;
  if (named.test(key)) return `${modifiers}${key}`;
  const sign = modifiers.includes('shift+') ? shifted[key] : key;
  const place = sign && (layouts[layout]?.[sign] ?? onUs[sign]);
  assert.ok(place, `${part} has no place on the ${layout} keyboard`);
  return `${modifiers.replace('shift+', '')}${place}`;
}

/** What a key does: the command and what it is told. */
const actionOf = ({ command, args }: Keybinding) => `${command} ${JSON.stringify(args ?? {})}`;

describe('default keys', () => {
  for (const layout of Object.keys(layouts)) {
    it(`need no AltGr on the ${layout} keyboard`, () => {
      for (const { key } of keybindings)
        for (const part of key.split(' ')) assert.doesNotMatch(strokeOf(part, layout), /altgr/, key);
    });

    it(`leave each action of annotate mode a key of its own on the ${layout} keyboard`, () => {
      const inMode = keybindings.filter(({ when }) => when.startsWith('galley.mode'));
      // Of two keybindings for one stroke VS Code takes the later.
      const taker = new Map(inMode.map((binding) => [strokeOf(binding.key, layout), actionOf(binding)]));
      const reachable = new Set(taker.values());
      for (const binding of inMode) assert.ok(reachable.has(actionOf(binding)), actionOf(binding));
      for (const digit of '1234567890') assert.match(taker.get(`Digit${digit}`) ?? '', /tagClaim/);
    });
  }
});
