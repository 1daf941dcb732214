import { Option } from 'commander';
import { offsetUnits } from './offsets';

/** `--offsets`, the same for every command that reads or prints places. */
export function offsetsOption(): Option {
  return new Option('--offsets <UNIT>', 'what offsets count').choices(offsetUnits).default('codepoint');
}

/** Gathers an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
