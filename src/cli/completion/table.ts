/** What shells are told of the command line, taken from the definitions of the commands themselves. */
import type { Command, Option } from 'commander';

export interface CompletionTable {
  readonly program: string;
  readonly commands: readonly CompletionCommand[];
}

export interface CompletionCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletionOption[];
  /** The words that an argument may be; a file where it is empty. */
  readonly words: readonly string[];
}

export interface CompletionOption {
  /** With their dashes, the long one first. */
  readonly names: readonly string[];
  readonly description: string;
  /** Absent where the option takes no value. */
  readonly value?: OptionValue;
}

/** `words` are all there is; without them it is a file, or something that only the person knows. */
interface OptionValue {
  readonly words: readonly string[];
  readonly isFile: boolean;
}

export function completionTable(program: Command): CompletionTable {
  const helper = program.createHelp();
  return {
    program: program.name(),
    commands: program.commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      options: helper.visibleOptions(command).map(optionOf),
      words: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    })),
  };
}

function optionOf(option: Option): CompletionOption {
  const { long, short, description, flags, argChoices: words = [] } = option;
  const isFile = /[<[](?:FILE|PATH|OUT)[>\]]/.test(flags);
  return {
    names: [long, short].flatMap((name) => name ?? []),
    description,
    ...((option.required || option.optional) && { value: { words, isFile } }),
  };
}
