import * as vscode from 'vscode';
import type { LineIndex, Span } from '../core';

/** The LF text of a document; offsets of the core count in it, whatever line ends the document has. */
export function lfText(document: vscode.TextDocument): string {
  const text = document.getText();
  return document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\r\n', '\n') : text;
}

export function toRange(lines: LineIndex, span: Span): vscode.Range {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toSpan(lines: LineIndex, range: vscode.Range): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}
