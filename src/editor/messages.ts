import * as vscode from 'vscode';
import type { Problem } from '../core';
import { sentenceOf } from '../storage/problemText';
import { inWords, type Sentence } from '../storage/sentence';

/** A sentence in the reader's language. A test holds the translations complete. */
export function sayHere(sentence: Sentence): string {
  return inWords(sentence, (english, ...args) => vscode.l10n.t(english, ...args));
}

/** The sentence of a problem in the reader's language. */
export function messageOf(problem: Problem): string {
  return sayHere(sentenceOf(problem));
}
