import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenClassifier } from './tinyOnnx';

const WORDS = ['[UNK]', '[CLS]', '[SEP]', 'ada', 'venn', 'of', 'leeds', 'spoke', '<<ENT>>', '<<SEP>>'];
const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'B-DATE'];

const tokenizer = {
  version: '1.0',
  added_tokens: [],
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'WhitespaceSplit' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [],
    special_tokens: {
      '[CLS]': { id: '[CLS]', ids: [1], tokens: ['[CLS]'] },
      '[SEP]': { id: '[SEP]', ids: [2], tokens: ['[SEP]'] },
    },
  },
  decoder: null,
  model: {
    type: 'WordPiece',
    vocab: Object.fromEntries(WORDS.map((word, id) => [word, id])),
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
  },
};

/** Scores of a label for a word: 9 for the one that is meant. */
const row = (label: string) => LABELS.map((one) => (one === label ? 9 : 0));
const byWord: Readonly<Record<string, string>> = {
  ada: 'B-PER',
  venn: 'I-PER',
  leeds: 'B-LOC',
  spoke: 'B-DATE',
};

/** Writes a model that knows a handful of words by heart: "Ada Venn" is a person and "Leeds" a place. It reads six tokens at once. */
export function writeTinyModel(folder: string): void {
  const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content));
  write('tokenizer.json', tokenizer);
  write('config.json', {
    id2label: Object.fromEntries(LABELS.map((label, id) => [id, label])),
    max_position_embeddings: 6,
  });
  writeFileSync(join(folder, 'model.onnx'), tokenClassifier(WORDS.map((word) => row(byWord[word] ?? 'O'))));
}
