/**
 * The processor time of some work, in milliseconds: unlike the clock it does not count what other programs do meanwhile.
 * What the engine does beside it (compiling, collecting garbage) counts too.
 */
export function processorMs(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
