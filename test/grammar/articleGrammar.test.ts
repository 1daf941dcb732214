import * as assert from 'node:assert/strict';
import { checkArticle as check, checkMarkdown, countWork, readGrammarFile } from './markedTokens';

describe('article grammar', () => {
  describe('figures', () => {
    it('colours numbers with their separators', async () => {
      await check(
        'The [14|constant.numeric.number.article] gates weigh [240|constant.numeric.number.article] tonnes.',
      );
      await check(
        'About [18,400|constant.numeric.number.article] homes, [4.6|constant.numeric.number.article] metres.',
      );
      await check(
        'Circa [6.000|constant.numeric.number.article] agenti, [1\u00a0000|constant.numeric.number.article] pages.',
      );
      await check(
        'Some [3 million|constant.numeric.number.article] trips in [1994|constant.numeric.number.article].',
      );
      await check(
        'The [12th|constant.numeric.number.article] try, [2½|constant.numeric.number.article] hours.',
      );
      await check(
        'From [1914–1918|constant.numeric.number.article], a [16|constant.numeric.number.article]-year-old.',
      );
      await check('Gusts of [118|constant.numeric.number.article]km/h.');
    });

    it('colours percentages', async () => {
      await check('Sales rose [12%|constant.numeric.percent.article] in Leeds.');
      await check(
        'Up [1.5 per cent|constant.numeric.percent.article], or [3 percentage points|constant.numeric.percent.article].',
      );
      await check(
        'Between [10–12%|constant.numeric.percent.article] and [40 percent|constant.numeric.percent.article].',
      );
      await check('It fell by [-0.3%|constant.numeric.percent.article].');
    });

    it('colours money with its symbol, code and magnitude', async () => {
      await check(
        'It cost [£612m|constant.numeric.money.article], not [£443 million|constant.numeric.money.article].',
      );
      await check(
        'A loan of [US$1.5 billion|constant.numeric.money.article] or [EUR 40|constant.numeric.money.article].',
      );
      await check(
        'Between [£5m-£6m|constant.numeric.money.article]; a levy of [£41|constant.numeric.money.article] a year.',
      );
      await check(
        'Paid [612 million pounds|constant.numeric.money.article] and [40 €|constant.numeric.money.article].',
      );
    });

    it('colours dates', async () => {
      await check('date [2026-03-11|constant.numeric.date.article] Read more');
      await check(
        'On [6 February|constant.numeric.date.article] and [February 6, 2026|constant.numeric.date.article].',
      );
      await check(
        'On [Tuesday 10 March 2026|constant.numeric.date.article], [Friday, March 13th|constant.numeric.date.article].',
      );
      await check(
        'From [6 to 22 February|constant.numeric.date.article], until [October 2027|constant.numeric.date.article].',
      );
      await check('MERROWHAVEN, [March 11|constant.numeric.date.article] — The gates');
      await check(
        'Il [11.03.2026|constant.numeric.date.article], or [3/11/2026|constant.numeric.date.article].',
      );
    });

    it('colours times', async () => {
      await check(
        'At [11:15 p.m.|constant.numeric.time.article] and [3.40am|constant.numeric.time.article].',
      );
      await check('At [23:15|constant.numeric.time.article], [6 PM|constant.numeric.time.article] sharp.');
    });

    it('colours decades as dates, with and without the apostrophe', async () => {
      await check(
        "the [1990s|constant.numeric.date.article]' floods, the ['90s|constant.numeric.date.article]",
      );
      await check(
        'the [1990s|constant.numeric.date.article]’ floods, the [’90s|constant.numeric.date.article]',
      );
      await check('the [‘90s|constant.numeric.date.article] floods');
    });

    it('leaves what only looks like a figure', async () => {
      await check('Version 1.2.3 at 192.168.0.1 and 192.168.100.200.');
      await check('Call 01632 960 114, +44 1632 960114 or (202) 555-0143.');
      await check('COVID-19, the B-52, F1, A4, 4x4 and MP3, open 24/7.');
      await check('1. First things\n12) twelfth things');
      await check('He is 5\'10" tall, she 5’9”.');
      await check('See https://example.org/2026/03/11?page=12 and www.example.org/7.');
      await check('In May and on Monday, seven came; March on.');
    });
  });

  describe('quotations', () => {
    it('colours straight and curly marks', async () => {
      await check(
        '["It held,"|string.quoted.double.article] she said. ["We knew."|string.quoted.double.article]',
      );
      await check('[“It held,”|string.quoted.double.article] she said.');
      await check('[‘It held,’|string.quoted.single.article] she said.');
      await check(
        '[„Es hielt“|string.quoted.double.article], sagte sie. [„Ja”|string.quoted.double.article].',
      );
      await check('[« Elle a tenu »|string.quoted.other.article], dit-elle.');
    });

    it('nests, and colours the figures inside', async () => {
      await check(
        '[“The van said [‘move [2|constant.numeric.number.article] floors up’|string.quoted.single.article], so we did,”|string.quoted.double.article] he said.',
      );
      await check(
        '[‘The van said [“move up”|string.quoted.double.article], so we did,’|string.quoted.single.article] he said.',
      );
      await check(
        '["Up [12%|constant.numeric.percent.article], down [£5m|constant.numeric.money.article]"|string.quoted.double.article].',
      );
    });

    it('takes an apostrophe for no quotation mark', async () => {
      await check("Don't touch the residents' wall; rock 'n' roll.");
      await check('Don’t touch the residents’ wall.');
      await check(
        '[‘It’s the third time since the [1990s|constant.numeric.date.article].’|string.quoted.single.article] Don’t.',
      );
      await check('‘Tis the season, they say.');
    });

    it('does not open at an inch mark or at a mark that stands alone', async () => {
      await check('A [12|constant.numeric.number.article]" record and a " mark.');
      await check('["He is 5\'10" tall,"|string.quoted.double.article] she said.');
    });

    it('goes on over wrapped lines and ends with the paragraph', async () => {
      await check('She said: [“It held\nall night,”|string.quoted.double.article] and left.');
      await check('[“It held|string.quoted.double.article]\n\nThe next paragraph.');
      await check('["It held|string.quoted.double.article]\n\nThe next paragraph.');
      await check(
        '[“It held.|string.quoted.double.article]\n[“And then?”|string.quoted.double.article] he asked.',
      );
    });

    it('ends before a long line, which is a paragraph of its own', async () => {
      const paragraph = 'The gates were opened again in the morning. '.repeat(4).trim();
      await check(`[“It held|string.quoted.double.article]\n${paragraph}`);
    });
  });

  describe('in Markdown', () => {
    it('colours figures and quotations of a paragraph', async () => {
      await checkMarkdown(
        '[12%|constant.numeric.percent.article] more, [“he said [‘so’|string.quoted.single.article]”|string.quoted.double.article].',
      );
      await checkMarkdown(
        '["Up [£5m|constant.numeric.money.article]"|string.quoted.double.article] and [‘it’s up’|string.quoted.single.article].',
      );
      await checkMarkdown('[„Ja“|string.quoted.double.article], [« oui »|string.quoted.other.article]');
    });

    it('keeps out of code, links and front matter', async () => {
      await checkMarkdown('```\nx = "12%" + 7\n```\n[12%|constant.numeric.percent.article]');
      await checkMarkdown('Run `x = "12%"` for [3|constant.numeric.number.article] hours.');
      await checkMarkdown(
        'See [the 12 "rules"](https://example.org/12 "in 2026") or https://example.org/2026.',
      );
      await checkMarkdown('---\ntitle: "12%"\n---\n[12%|constant.numeric.percent.article]');
    });

    it('leaves list markers and quotations with markup to the host', async () => {
      await checkMarkdown('1. Pay [£5|constant.numeric.money.article]');
      await checkMarkdown('She said "it *never* rose [12%|constant.numeric.percent.article]" and “`12`”.');
    });

    it('never carries a quotation over to the next line', async () => {
      await checkMarkdown('She said “it held\nall night” and left.');
    });
  });

  describe('cost', () => {
    it('bounds every quantifier', () => {
      for (const regex of [...regexes('article'), ...regexes('injection')]) {
        const bare = regex.replace(/\\./g, '_').replace(/\[(?:\^)?[^\]]*\]/g, '_');
        assert.doesNotMatch(bare, /[*+]|\{\d*,\}/, regex);
      }
    });

    const size = 200_000;
    const hostile = {
      'opening quotation marks': '“',
      'straight quotation marks': '"',
      'straight marks that could open': '"a ',
      'single marks that never close': '‘a ',
      'single marks closed by apostrophes': '‘a’a ',
      'alternating marks': '“‘«„"',
      'opening marks of all kinds with words': '“a ‘a «a „a "a ',
      digits: '1',
      'digits with separators': '1,',
      'groups of digits': '111,111.',
      'years and months': '10 March ',
      'telephone digits': '01632 ',
      'one unclosed quotation of digits': '“1 ',
    };
    for (const [name, unit] of Object.entries(hostile)) {
      it(`tokenises 200 KB of ${name} in linear work, at a bounded depth`, async () => {
        const half = await countWork(unit.repeat(Math.floor(size / 2 / unit.length)));
        const whole = await countWork(unit.repeat(Math.floor(size / unit.length)));
        assert.ok(whole.depth <= 3, `depth ${whole.depth}`);
        assert.ok(whole.tokens <= size + 1, `${whole.tokens} tokens`);
        assert.ok(whole.searches <= 3 * size, `${whole.searches} searches`);
        assert.ok(
          whole.searches <= 2 * half.searches + 10,
          `${half.searches}, then ${whole.searches} searches`,
        );
      });
    }
  });
});

function regexes(scope: 'article' | 'injection'): string[] {
  const found: string[] = [];
  JSON.parse(readGrammarFile(scope), (key, value) => {
    if ((key === 'match' || key === 'begin' || key === 'end') && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}
