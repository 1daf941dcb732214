/** Work by keys: what is asked for one key is done one after the other, whatever became of what was asked before. */
export class Queues {
  /** Never rejects. */
  private readonly last = new Map<string, Promise<unknown>>();

  /** Does work after all that was asked for with this key before. */
  add<T>(key: string, work: () => Promise<T>): Promise<T> {
    const done = (this.last.get(key) ?? Promise.resolve()).then(work);
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(key, settled);
    void settled.then(() => {
      if (this.last.get(key) === settled) this.last.delete(key);
    });
    return done;
  }

  /** Done when nothing is left of what was asked for with this key so far. */
  async settled(key: string): Promise<void> {
    await this.last.get(key);
  }
}
