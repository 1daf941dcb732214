import assert from 'node:assert/strict';
import { type CitationStyle, type CslFields, styleCitation } from '../../../../src/core';

const report: CslFields = {
  title: 'Coastal Outlook',
  author: [
    { family: 'Brackwater', given: 'Oona' },
    { family: 'Tennick', given: 'Jarl' },
  ],
  publisher: 'Coastal Hazards Institute',
  issued: { 'date-parts': [['2025', '11']] },
  accessed: { 'date-parts': [[2026, 3, 2]] },
};

function lineOf(csl: CslFields, style: CitationStyle, locator?: string): string {
  const { before, title, after } = styleCitation(csl, style, String(csl.title ?? 'untitled'), locator);
  return `${before}[${title}]${after}`;
}

describe('citations in one line', () => {
  it('are written as newsrooms, social sciences and historians do', () => {
    assert.equal(
      lineOf(report, 'newsroom', 'p. 4'),
      '[Coastal Outlook], Coastal Hazards Institute, 2025-11, p. 4',
    );
    assert.equal(
      lineOf(report, 'author-date', 'p. 4'),
      'Brackwater & Tennick 2025: [Coastal Outlook]. Coastal Hazards Institute, p. 4',
    );
    assert.equal(
      lineOf(report, 'note', 'p. 4'),
      'Oona Brackwater & Jarl Tennick, [Coastal Outlook] (Coastal Hazards Institute, 2025-11), p. 4 [2026-03-02]',
    );
  });

  it('do without what is not known', () => {
    for (const style of ['newsroom', 'author-date', 'note'] as const)
      assert.equal(lineOf({}, style), '[untitled]');
    assert.equal(
      lineOf({ title: 'Budget', publisher: 'City', issued: '2026' }, 'author-date'),
      'City 2026: [Budget]',
    );
  });

  it('name no more than three authors, and bodies by their whole name', () => {
    const author = ['A', 'B', 'C', 'D'].map((family) => ({ family }));
    assert.equal(lineOf({ author }, 'author-date'), 'A et al.: [untitled]');
    assert.equal(lineOf({ author: author.slice(0, 3) }, 'author-date'), 'A, B & C: [untitled]');
    assert.equal(
      lineOf({ author: [{ literal: 'City of Harrow' }, 'nobody'] }, 'note'),
      'City of Harrow, [untitled]',
    );
  });
});
