/** The present moment; `GALLEY_TODAY=2026-08-20` sets the day, for tests and for work that is entered later. */
export function now(environment: NodeJS.ProcessEnv = process.env): Date {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(environment.GALLEY_TODAY ?? '');
  return day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]), 12) : new Date();
}
