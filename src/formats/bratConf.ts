import type { Project } from '../core';

/** Collects the types that documents use, for the two configuration files. A class for what it collects. */
export class BratConf {
  private readonly entities = new Set<string>();
  private readonly relations = new Set<string>();
  private readonly equivalences = new Set<string>();
  private readonly events = new Map<string, Set<string>>();
  private readonly attributes = new Map<string, Set<string>>();
  private readonly triggers = new Set<string>();

  add(line: string): void {
    const words = (line.split('\t')[1] ?? '').split(' ');
    const [type = ''] = words;
    if (line.startsWith('T')) this.entities.add(type);
    else if (line.startsWith('R')) this.relations.add(type);
    else if (line.startsWith('*')) this.equivalences.add(type);
    else if (line.startsWith('E')) this.addEvent(words);
    else if (/^[AM]/.test(line)) collect(this.attributes, type, words.slice(2));
  }

  private addEvent(words: readonly string[]): void {
    const [type = '', ...roles] = words.map((word) => word.split(':')[0] ?? '');
    // Theme2 is a second Theme.
    collect(
      this.events,
      type,
      roles.flatMap((role) => role.replace(/\d+$/, '') || []),
    );
    this.triggers.add(type);
  }

  annotationConf(): string {
    const sections = {
      entities: [...this.entities].filter((type) => !this.triggers.has(type)),
      relations: [
        ...[...this.relations].map((type) => `${type}\tArg1:<ANY>, Arg2:<ANY>`),
        ...[...this.equivalences].map(
          (type) => `${type}\tArg1:<ANY>, Arg2:<ANY>, <REL-TYPE>:symmetric-transitive`,
        ),
      ],
      events: [...this.events].map(([type, roles]) => {
        return [type, [...roles].map((role) => `${role}*:<ANY>`).join(', ')].filter(Boolean).join('\t');
      }),
      attributes: [...this.attributes].map(([type, values]) => {
        const list = values.size === 0 ? '' : `, Value:${[...values].join('|')}`;
        return `${type}\tArg:<ANY>${list}`;
      }),
    };
    return Object.entries(sections)
      .map(
        ([name, lines]) =>
          `[${name}]\n${lines
            .sort()
            .map((line) => `${line}\n`)
            .join('')}`,
      )
      .join('\n');
  }

  visualConf(project: Project | undefined): string {
    const categories = project?.categories ?? [];
    const used = categories.filter(({ id }) => this.entities.has(`claim-${id}`));
    const labels = used.map(({ id, label }) => `claim-${id} | ${label.replace(/[|\r\n]/g, ' ')}\n`);
    const colours = used.flatMap(({ id, colour }) =>
      colour === undefined ? [] : `claim-${id}\tbgColor:${colour}\n`,
    );
    const drawing = 'SPAN_DEFAULT\tfgColor:black, bgColor:#e6edf5, borderColor:darken\n';
    return `[labels]\n${labels.join('')}\n[drawing]\n${drawing}${colours.join('')}`;
  }
}

function collect(sets: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const set = sets.get(key) ?? new Set();
  for (const value of values) set.add(value);
  sets.set(key, set);
}
