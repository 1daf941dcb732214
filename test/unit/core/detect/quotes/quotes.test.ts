import assert from 'node:assert/strict';
import { detect } from '../../../../../src/core/detect/detect';
import { makeCheck } from '../../../markedText';

const check = makeCheck('quote');

/** The entities that the speakers are, one for each quotation. */
function speakersOf(text: string): (string | undefined)[] {
  const finds = detect(text, { kinds: ['entity', 'quote'] });
  return finds.flatMap((find) => (find.kind === 'quote' ? [find.speaker?.entity] : []));
}

/** The entity that the first quotation's speaker is. */
function speakerOf(text: string): string | undefined {
  return speakersOf(text)[0];
}

describe('quotation marks', () => {
  it('straight, curly, single, angled and low', () => {
    check('The ["red zones"|scare] and [“blue zones”|scare] and [‘green zones’|scare].');
    check("The ['grey zones'|scare], [«white zones»|scare], [„black zones“|scare].");
  });

  it('leave what stands inside a quotation to it', () => {
    check('[“He called it ‘a farce’ and left the hall at once.”|direct]');
    check('["He called it “a farce” and left the hall at once."|direct]');
    check('[“He called it "a farce" and left the hall at once.”|direct]');
  });

  it('leave double marks, and single ones, to single marks', () => {
    check('[‘We heard “move up”, so we did,’|direct] said Ada Venn. [‘It’s late.’|direct; speaker=Ada Venn]');
    check('[‘It’s a ‘bad’ idea.’|direct]');
    check('The [‘green zones’|scare] and the [‘red zones’|scare].');
  });

  it('of one shape inside one another, or left open before the next', () => {
    check('["He said "go" to me,"|direct; speaker=she] she said.');
    check('"It rains, he thought. ["It always does,"|direct; speaker=she] she said.');
    check('In A "It rained ["a lot"|scare] in Leeds.');
  });

  it('close with another shape than they opened with', () => {
    check('The [“red zones"|scare] and ["blue zones”|scare].');
  });

  it('of two single marks', () => {
    check("The [``red zones''|scare] and [''blue zones''|scare], nothing '' here.");
  });

  it('go on over paragraphs that open again', () => {
    check(
      '[“One day it rained.\n\n“Then it stopped.”|direct; parts=“One day it rained. / “Then it stopped.”]',
    );
  });

  it('go on over paragraphs to where they are closed', () => {
    check(
      'Ada Venn said, [“One day it rained.\n\nThen it stopped.”|direct; parts=“One day it rained. / Then it stopped.”] The end.',
    );
  });

  it('open behind a comma, and close the wrong way round', () => {
    check(
      'He was calm,[" as in Leeds"|scare]. The pipes," as in Leeds, were long. The [”red zones”|scare] and [“blue zones“|scare].',
    );
  });

  it('stay unclosed to the end of a paragraph that they open or that a comma announces', () => {
    check('[“It rained and it rained and then it stopped|direct]\n\nThe end.');
    check('Ada Venn said, [“It rained.|direct; speaker=Ada Venn]\n\nThe end.');
  });

  it('go on behind a line that is put between', () => {
    check(
      '[“It rained.\n\nA pipe in Leeds.\n\n“Then it stopped.”|direct; parts=“It rained. / “Then it stopped.”]',
    );
  });

  it('are not needed in a block quote', () => {
    check(
      'Ada Venn wrote:\n\n> [It rained.\n> Then it stopped.|direct; speaker=Ada Venn; cue=wrote]\n\nThe end.',
    );
    check('> [It rained.|direct; speaker=Ada Venn]\n> — Ada Venn\n\n> 5 pipes');
    check('Ada Venn said [so again|indirect].\n\n> [It rained.|direct; speaker=]\n\nThe end.');
  });

  it('not apostrophes', () => {
    check("Don't take the players' bus to Venn's in the '90s, get 'em.");
    check('Don’t take the players’ bus to Venn’s, rock ’n’ roll.');
  });

  it('not inches, nor a mark that nothing closes', () => {
    check('A 6" pipe and an 8" pipe.');
    check('A stray “ mark and a “stray word.');
  });
});

describe('speakers and cues', () => {
  it('behind the quotation', () => {
    check('[“It rains,”|direct; speaker=Ada Venn; cue=said] said Ada Venn on Friday.');
    check('[“It rains,”|direct; speaker=he; cue=added] he added.');
    check('[“no patrols”|direct; speaker=the envoy Ada Venn; cue=wrote], the envoy Ada Venn wrote.');
    check('[“It rains”|direct; speaker=the council; cue=according to], according to the council.');
  });

  it('before it', () => {
    check('Ada Venn said: [“It rains.”|direct; speaker=Ada Venn; cue=said]');
    check(
      'In a statement, the ministry said [troops were [“not there”|direct; speaker=the ministry; cue=said]|indirect].',
    );
    check('The ministry underlined it, stating: ["It rains."|direct; speaker=The ministry; cue=stating]');
    check(
      'Ada Venn, a lawyer in Leeds, told us [she was [“very sad”|direct; speaker=Ada Venn; cue=told]|indirect].',
    );
  });

  it('before it, with a quoted word in what explains the speaker', () => {
    check('Lee, whose [“yes”|scare] surprised many, said: [“I will serve.”|direct; speaker=Lee]');
    check('[“Yes,”|direct; speaker=Lee] Lee, a lawyer, said.');
  });

  it('before it, as a word for speech and a colon', () => {
    check('Her lawyer\'s reply: ["No comment."|direct; speaker=Her lawyer; cue=:]');
    check('His reply: ["No comment."|direct; speaker=His; cue=:]');
    check('Q: Is it over? A: [“No.”|direct; speaker=; cue=:]');
    check('The word of the day: [“Rain.”|scare]');
    check('Her reply: [“rain”|scare]');
  });

  it('whose words they are', () => {
    check('It was, in the words of Ada Venn, [“a farce”|direct; speaker=Ada Venn; cue=in the words of].');
    check('In the last words of Ada Venn, it was [“a farce”|direct; speaker=Ada Venn].');
    check('Other words of the song are [“a farce”|scare].');
  });

  it('behind a bracket, and of what is called a name', () => {
    check('The Water Board (NWB) said [the [“new”|direct; speaker=The Water Board] pipes leak|indirect].');
    check(
      'The Water Board (NWB), which runs it, said [it was [“new”|direct; speaker=The Water Board]|indirect].',
    );
    check(
      'On Friday, a lawyer, Ada Venn (Labour), said [it was [“new”|direct; speaker=a lawyer, Ada Venn]|indirect].',
    );
    check('Mayor Ada Venn called [the loss [“a wound”|direct; cue=called]|indirect].');
    check('Some called a [“red zone”|scare], that is called [“the zone”|scare].');
  });

  it('carry over to the next quotation', () => {
    check('[“It rains,”|direct] Ada Venn said. [“It always does.”|direct; speaker=Ada Venn; cue=said]');
    check('[“It rains,”|direct] Ada Venn said.\n\n[“It always does here.”|direct; speaker=Ada Venn]');
  });

  it('name the entity that speaks', () => {
    makeCheck(
      'quote',
      'entity',
    )('[“It rains,”|direct; speaker=Mayor Ada Venn] said [Mayor|role] [Ada Venn|person; entity=ada-venn].');
  });

  it('are the last person or body named, where a pronoun or a common noun stands', () => {
    assert.equal(speakerOf('Ben Dole met us. “It rains on Ada Venn,” he said.'), 'ben-dole');
    assert.equal(speakerOf('Ada Venn left.\n\nBen Dole met us. “It rains here,” he said.'), 'ben-dole');
    assert.equal(speakerOf('Leeds Council met. “It rains here,” the council said.'), 'leeds-council');
    assert.equal(speakerOf('Leeds Council met. “It rains here,” the baker said.'), undefined);
  });

  it('are no person where two compete, unless a title decides', () => {
    assert.equal(speakerOf('Ada Venn met Ben Dole. “It rains here,” she said.'), undefined);
    assert.equal(speakerOf('Ms Venn met Ben Dole. “It rains here,” she said.'), 'venn');
    assert.equal(speakerOf('Ms Venn met Ben Dole. “It rains here,” he said.'), 'ben-dole');
    assert.equal(speakerOf('Ms Venn met Ms Dole. “It rains here,” she said.'), undefined);
  });

  it('are who spoke before, where two compete and nothing else decides', () => {
    const told = 'Ada Venn told Ben Dole that it rains.';
    assert.deepEqual(speakersOf(`${told} “It always does,” she said.`), ['ada-venn', 'ada-venn']);
    assert.deepEqual(speakersOf(`${told}\n\nCal Orr met Ben Dole. “It rains,” he said.`), [
      'ada-venn',
      undefined,
    ]);
  });

  it('are the head of the words, not who owns or follows it', () => {
    assert.equal(speakerOf("Ada Venn's lawyer said it rains."), undefined);
    assert.equal(speakerOf('A spokesman for President Ada Venn said it rains.'), undefined);
    assert.equal(speakerOf('The Leeds Council leader said it rains.'), undefined);
    assert.equal(speakerOf('Lawyers representing Ada Venn said it rains.'), undefined);
    assert.equal(speakerOf('Ada Venn of the Green Party said it rains.'), 'ada-venn');
    assert.equal(speakerOf("Ben Dole's lawyer Ada Venn said it rains."), 'ada-venn');
    assert.equal(speakerOf('Secretary of State Ada Venn said it rains.'), 'ada-venn');
    assert.equal(speakerOf('It rained. Her manager, Ada Venn, said it rains.'), 'ada-venn');
  });

  it('before a hearer behind an apposition', () => {
    check('[“We agree,”|direct; speaker=one man] one man, who asked not to be named, told the Leeds Post.');
    check('[“Is it?”|direct; speaker=Ada Venn; cue=asked] asked Ada Venn.');
  });

  it('behind a dash', () => {
    check('[“It rains here.”|direct; speaker=Ada M. Venn; cue=—] — Ada M. Venn');
    check('[“Where the pipes burst again”|scare] — Leeds Post, May 3');
  });

  it('not a noun that looks like a cue, nor a passive', () => {
    check('The United States had [“red zones”|scare]. He has been told of [“red zones”|scare].');
  });

  it('not from inside another quotation', () => {
    check('[“He said no and then he went.”|direct; speaker=] The [“red zones”|scare; speaker=] stay.');
  });
});
