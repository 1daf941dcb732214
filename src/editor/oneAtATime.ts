/**
 * Work that is asked for more often than it can be done: never two at once. Who asks while it is being done gets one more
 * round after it, shared with all who ask until then, so that the last round began after the last request.
 * @param work May fail: those who wait for that round are told, and the next round is done all the same.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let present: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  function start(): Promise<void> {
    const round = work().finally(() => {
      present = undefined;
    });
    present = round;
    return round;
  }

  return () => {
    if (!present) return start();
    const begin = () => {
      next = undefined;
      return start();
    };
    next ??= present.then(begin, begin);
    return next;
  };
}
