/**
 * Works on several items at once and gives the answers in the order of the items. No more than `ahead` are taken and not
 * yet given, so a slow reader holds the work back, and a slow source of items holds back no answer that is ready.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const source = iterate(items);
  const answers: Promise<Answer>[] = [];
  let coming: Promise<IteratorResult<Item>> | undefined;
  let isAtEnd = false;
  try {
    while (!isAtEnd || answers.length > 0) {
      if (!isAtEnd && answers.length < ahead) coming ??= source.next();
      const [first] = answers;
      const [ready] = await Promise.race([
        ...(first ? [first.then((answer) => [{ answer }, undefined] as const)] : []),
        ...(coming ? [coming.then((next) => [undefined, next] as const)] : []),
      ]);
      if (ready) {
        answers.shift();
        yield ready.answer;
        continue;
      }
      const next = await coming;
      coming = undefined;
      if (!next || next.done) isAtEnd = true;
      else answers.push(handled(work(next.value)));
    }
  } finally {
    // Not waited for: a source that has nothing to give at present would keep a failure from being told.
    void source.return(undefined);
  }
}

/** Files that are handled together: the disk answers several questions in the time of one, and so does a thread. */
const groupSize = 16;

export function* groupsOf(files: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < files.length; at += groupSize) yield files.slice(at, at + groupSize);
}

async function* iterate<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** A failure is met when its turn comes; until then it is nobody's. */
function handled<Answer>(answer: Promise<Answer>): Promise<Answer> {
  answer.catch(() => undefined);
  return answer;
}
