import type { Loss } from '../formats/model';
import type { PieceFile } from '../node/pieceFile';
import { inWords } from '../storage/sentence';

interface Group {
  readonly field: string;
  readonly reason: string;
  readonly ids: string[];
  count: number;
}

/** As many ids as a line on standard error names. */
const shownIds = 3;

/** Counts what an export lost, and writes each loss into the report at once. A class for its state. */
export class LossTally {
  private readonly groups = new Map<string, Group>();
  private separator = '[';

  /** @param report Where every single loss goes, as a JSON list; `undefined` where nobody asked for it. */
  constructor(private readonly report: PieceFile | undefined) {}

  async add(losses: readonly Loss[]): Promise<void> {
    for (const loss of losses) {
      const { id, field } = loss;
      const reason = inWords(loss.reason);
      const key = `${field}\n${reason}`;
      const group = this.groups.get(key) ?? { field, reason, ids: [], count: 0 };
      group.count++;
      if (group.ids.length < shownIds) group.ids.push(id);
      this.groups.set(key, group);
      await this.report?.write(`${this.separator}\n  ${JSON.stringify({ id, field, reason })}`);
      this.separator = ',';
    }
  }

  async finish(): Promise<void> {
    await this.report?.write(this.separator === '[' ? '[]\n' : '\n]\n');
    await this.report?.finish();
  }

  /** A line for each field and reason, with the first ids that it concerns. */
  lines(format: string): string[] {
    return [...this.groups.values()].map(({ field, reason, ids, count }) => {
      const some = ids.join(', ') + (count > shownIds ? `, … (${count})` : '');
      return `${format}: ${field} is not in it: ${reason} ${some}`;
    });
  }
}
