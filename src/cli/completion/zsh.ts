import type { CompletionCommand, CompletionOption, CompletionTable } from './table';

/** For zsh 5: to be read by `source`, or put into a folder of `fpath` as `_galley`. */
export function zshCompletion({ program, commands }: CompletionTable): string {
  const named = commands.map(({ name, description }) => quoted(`${name}:${description}`)).join('\n    ');
  const cases = commands.map((command) => `    ${command.name})\n${specsOf(command)} ;;`);
  return `#compdef ${program}
# zsh completion of ${program}. Load it with: source <(${program} completion zsh)
_${program}() {
  local -a commands
  commands=(
    ${named}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    help) _describe -t commands command commands ;;
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_${program}" ]; then _${program} "$@"; else compdef _${program} ${program}; fi
`;
}

function specsOf({ options, words }: CompletionCommand): string {
  const argument = words.length > 0 ? quoted(`*:word:(${words.join(' ')})`) : quoted('*:file:_files');
  return `      _arguments -s ${[...options.flatMap(optionSpecs), argument].join(' \\\n        ')}`;
}

function optionSpecs({ names, description, value }: CompletionOption): string[] {
  const action =
    value && (value.words.length > 0 ? `(${value.words.join(' ')})` : value.isFile ? '_files' : ' ');
  const text = description.replace(/[[\]:\\]/g, '\\$&');
  return names.map((name) => quoted(`*${name}[${text}]${action === undefined ? '' : `:value:${action}`}`));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
