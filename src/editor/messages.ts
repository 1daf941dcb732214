import * as vscode from 'vscode';
import type { Problem } from '../core';
import { sentenceOf } from '../storage/problemText';
import { inWords, type Sentence } from '../storage/sentence';

/** A sentence in the reader's language; what is no sentence is in it already. A test holds the translations complete. */
export function sayHere(words: Sentence | string): string {
  return inWords(words, (english, ...args) => vscode.l10n.t(english, ...args));
}

/** The sentence of a problem in the reader's language. */
export function messageOf(problem: Problem): string {
  return sayHere(sentenceOf(problem));
}
