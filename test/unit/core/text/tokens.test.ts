import assert from 'node:assert/strict';
import { type Token, tokenise } from '../../../../src/core/text/tokens';

const check = (text: string, expected: string) =>
  assert.equal(
    tokenise(text)
      .map((token) => text.slice(token.start, token.end))
      .join(' '),
    expected,
  );

const marked = (text: string, test: (token: Token) => boolean) =>
  tokenise(text)
    .filter(test)
    .map((token) => text.slice(token.start, token.end))
    .join(' ');

describe('tokens', () => {
  it('keep apostrophes in words and part the possessive', () => {
    check("Don't take Venn's car to d’Arco’s.", "Don't take Venn 's car to d’Arco ’s .");
    check("the players' bus", "the players ' bus");
  });

  it('keep dotted abbreviations and letters with digits whole', () => {
    check('At 5 p.m. the U.S. met the G7.', 'At 5 p.m. the U.S. met the G7 .');
    check('He came by J.K. Rowe’s house. A b.', 'He came by J.K. Rowe ’s house . A b .');
  });

  it('keep the commas and points inside numbers only', () => {
    check('3,500.50, 5bn and 10.', '3,500.50 , 5 bn and 10 .');
  });

  it('make every other character a token, an astral one too', () => {
    check('“€5”—(😀)', '“ € 5 ” — ( 😀 )');
  });

  it('give words in small letters with straight apostrophes', () => {
    assert.deepEqual(
      tokenise('D’Arco Ésa').map((token) => token.form),
      ["d'arco", 'ésa'],
    );
  });

  it('know capitals, also behind an elided article, and words of capitals only', () => {
    const text = 'The US met d’Arco, no iPhone, É. X';
    assert.equal(
      marked(text, (token) => token.capitalised),
      'The US d’Arco É X',
    );
    assert.equal(
      marked(text, (token) => token.upper),
      'US',
    );
  });

  it('mark where sentences start, as every paragraph does', () => {
    const text = 'One two. Three\n\n“Four” five';
    assert.equal(
      marked(text, (token) => token.sentenceStart),
      'One Three “',
    );
  });
});
