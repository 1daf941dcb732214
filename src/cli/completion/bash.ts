import type { CompletionOption, CompletionTable } from './table';

/** For bash 3.2 (that of macOS) and newer; nothing but bash itself is needed. */
export function bashCompletion({ program, commands }: CompletionTable): string {
  const names = commands.map(({ name }) => name).join(' ');
  const cases = commands.map(({ name, options, words }) => {
    const flags = options.flatMap((option) => option.names).join(' ');
    const values = options.flatMap((option) => valueCase(option, `_${program}_files`));
    return [
      `    ${name})`,
      ...(values.length > 0 ? ['      case $previous in', ...values, '      esac'] : []),
      `      flags='${flags}' words='${words.join(' ')}' ;;`,
    ].join('\n');
  });
  return `# bash completion of ${program}. Load it with: source <(${program} completion bash)
_${program}() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} flags= words= command= i
  COMPREPLY=()
  if [[ $word == = ]]; then word=; elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ \${COMP_WORDS[i]} != -* ]]; then command=\${COMP_WORDS[i]}; break; fi
  done
  case $command in
    '') flags='--help --version' words='${names} help' ;;
    help) words='${names}' ;;
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then words=$flags; fi
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$word")); else _${program}_files; fi
}
_${program}_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _${program} ${program}
`;
}

/** What follows an option: its words, a file, or nothing that could be guessed. */
function valueCase({ names, value }: CompletionOption, files: string): string[] {
  if (!value) return [];
  const words = `COMPREPLY=($(compgen -W '${value.words.join(' ')}' -- "$word")); `;
  const does = value.isFile ? `${files}; ` : value.words.length > 0 ? words : '';
  return [`        ${names.join('|')}) ${does}return ;;`];
}
