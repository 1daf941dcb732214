import type { CompletionOption, CompletionTable } from './table';

/** For fish 3. */
export function fishCompletion({ program, commands }: CompletionTable): string {
  const names = commands.map(({ name }) => name).join(' ');
  const isFirst = `"not __fish_seen_subcommand_from help ${names}"`;
  const lines = commands.flatMap(({ name, description, options, words }) => {
    const isSeen = `"__fish_seen_subcommand_from ${name}"`;
    return [
      `complete -c ${program} -f -n ${isFirst} -a ${name} -d ${quoted(description)}`,
      ...(words.length > 0 ? [`complete -c ${program} -f -n ${isSeen} -a ${quoted(words.join(' '))}`] : []),
      ...options.map((option) => `complete -c ${program} -n ${isSeen} ${optionWords(option)}`),
    ];
  });
  return [
    `# fish completion of ${program}. Load it with: ${program} completion fish | source`,
    `complete -c ${program} -f -n ${isFirst} -l version -d 'the version'`,
    `complete -c ${program} -f -n "__fish_seen_subcommand_from help" -a ${quoted(names)}`,
    ...lines,
    '',
  ].join('\n');
}

function optionWords({ names, description, value }: CompletionOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const words = value && value.words.length > 0 ? [`-a ${quoted(value.words.join(' '))}`] : [];
  const takes = value ? [value.isFile ? '-r -F' : '-x', ...words] : ['-f'];
  return [...flags, ...takes, `-d ${quoted(description)}`].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
