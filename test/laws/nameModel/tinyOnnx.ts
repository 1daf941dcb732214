/** ONNX models of a few nodes, written by hand as protobuf, so that the path through a real runtime is tested without one. */

type Field = readonly [number: number, value: bigint | number | string | Uint8Array];

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}

function message(...fields: readonly Field[]): Uint8Array {
  const bytes: number[] = [];
  for (const [number, value] of fields) {
    if (typeof value === 'number' || typeof value === 'bigint') {
      bytes.push(...varint(BigInt(number) << 3n), ...varint(BigInt(value)));
    } else {
      const content = typeof value === 'string' ? new TextEncoder().encode(value) : value;
      bytes.push(...varint((BigInt(number) << 3n) | 2n), ...varint(BigInt(content.length)), ...content);
    }
  }
  return Uint8Array.from(bytes);
}

const FLOAT = 1;
const INT64 = 7;
const BOOL = 9;

function node(operation: string, inputs: readonly string[], output: string, axis?: number): Field {
  const attribute: Field[] = axis === undefined ? [] : [[5, message([1, 'axis'], [3, axis], [20, 2])]];
  return [1, message(...inputs.map((name): Field => [1, name]), [2, output], [4, operation], ...attribute)];
}

function table(name: string, rows: readonly (readonly number[])[]): Field {
  const values = Float32Array.from(rows.flat());
  return [
    5,
    message(
      [1, rows.length],
      [1, rows[0]?.length ?? 0],
      [2, FLOAT],
      [8, name],
      [9, new Uint8Array(values.buffer)],
    ),
  ];
}

function scalar(name: string, value: number): Field {
  return [5, message([2, INT64], [8, name], [9, new Uint8Array(BigInt64Array.of(BigInt(value)).buffer)])];
}

function place(number: 11 | 12, name: string, type: number, dims: readonly string[]): Field {
  const shape = message(...dims.map((dim): Field => [1, message([2, dim])]));
  return [number, message([1, name], [2, message([1, message([1, type], [2, shape])])])];
}

function model(...graph: readonly Field[]): Uint8Array {
  return message([1, 8], [8, message([2, 13])], [7, message([2, 'tiny'], ...graph)]);
}

/** A token classifier that knows the scores of every token by heart; one row a token id, one column a label. */
export function tokenClassifier(scores: readonly (readonly number[])[]): Uint8Array {
  return model(
    node('Gather', ['scores', 'input_ids'], 'logits'),
    table('scores', scores),
    place(11, 'input_ids', INT64, ['batch', 'pieces']),
    place(12, 'logits', FLOAT, ['batch', 'pieces', 'labels']),
  );
}

/** A span model that adds a score of the first word to one of the last; one row a word's place, one column a type. */
export function spanModel(
  first: readonly (readonly number[])[],
  last: readonly (readonly number[])[],
): Uint8Array {
  return model(
    node('Gather', ['span_idx', 'zero'], 'from', 2),
    node('Gather', ['span_idx', 'one'], 'to', 2),
    node('Gather', ['first', 'from'], 'a'),
    node('Gather', ['last', 'to'], 'b'),
    node('Add', ['a', 'b'], 'logits'),
    table('first', first),
    table('last', last),
    scalar('zero', 0),
    scalar('one', 1),
    place(11, 'span_idx', INT64, ['batch', 'spans', 'two']),
    place(11, 'span_mask', BOOL, ['batch', 'spans']),
    place(12, 'logits', FLOAT, ['batch', 'spans', 'types']),
  );
}
