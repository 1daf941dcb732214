import { makeCheck } from '../../../markedText';

const check = makeCheck('quote');

describe('reported speech', () => {
  it('behind its cue, with or without "that"', () => {
    check('Ada Venn said that [it would rain|indirect; speaker=Ada Venn; cue=said].');
    check('Ada Venn said [it would rain|indirect; speaker=Ada Venn; cue=said].');
    check('She has also denied [taking the money|indirect; speaker=She; cue=denied].');
    check('Police officials say [it rained|indirect; speaker=Police officials; cue=say].');
  });

  it('behind a hearer, a time and a place', () => {
    check('Ada Venn told the Leeds Post on Friday that [it rains|indirect; speaker=Ada Venn; cue=told].');
    check('The council said in a statement on Jan. 5 that [it rains|indirect; speaker=The council].');
    check('Officers told police officials that [it rains|indirect; speaker=Officers; cue=told].');
  });

  it('before its cue', () => {
    check('[The pipe burst on Friday|indirect; speaker=the council; cue=said], the council said.');
    check('[The pipe burst on Friday|indirect; speaker=Ada Venn; cue=said], said Ada Venn, a plumber.');
    check('[The pipe burst|indirect; speaker=the council; cue=according to], according to the council.');
    check('According to the council, [the pipe burst|indirect; speaker=the council; cue=According to].');
  });

  it('around its cue, in two pieces', () => {
    check(
      '[The pipe, the council said, was old and it will be replaced|indirect; parts=The pipe / was old and it will be replaced].',
    );
  });

  it('with a subject further off', () => {
    check(
      'Ada Venn, a lawyer in Leeds, Maine, said [it rained|indirect; speaker=Ada Venn], adding that [it was cold|indirect; speaker=Ada Venn; cue=adding].',
    );
    check('Ada Venn opened the door and said that [it rained|indirect; speaker=Ada Venn].');
    check('In a letter Ada Venn said that [it rained|indirect; speaker=Ada Venn].');
    check('The pipe burst and Ada Venn said that [it rained|indirect; speaker=Ada Venn].');
    check('Ada Venn and Ben Dole said that [it rained|indirect; speaker=Ada Venn and Ben Dole].');
    check('It cost a lot, with one plumber saying that [it was worth it|indirect; speaker=one plumber].');
  });

  it('of a claim', () => {
    check(
      "The council investigates Ada Venn's claim that [the pipe is old|indirect; speaker=Ada Venn; cue=claim].",
    );
    check('The council knows his claim that [the pipe is old|indirect; speaker=his; cue=claim].');
  });

  it('as far as the same speaker says something else', () => {
    check(
      'She said [the pipe was old|indirect; cue=said] and denied [breaking it on Friday|indirect; cue=denied].',
    );
    check('She says [the pipe is old|indirect; cue=says], but the council bought it in May.');
  });

  it('with what is quoted in it', () => {
    check('She called [the pipe [“a disgrace”|direct; speaker=She; cue=called]|indirect] in May.');
    check('She spoke about [the pipe in Leeds|indirect; speaker=She; cue=spoke].');
    check('She called for [a [“new”|direct; speaker=She; cue=called] pipe|indirect].');
  });

  it('of headlines, papers and what is called something', () => {
    check('Mayor Ada Venn Denies [Breaking Leeds Pipe|indirect; speaker=Mayor Ada Venn; cue=Denies]');
    check('The polls show [Ada Venn ahead|indirect; speaker=The polls; cue=show].');
    check(
      'She called [it a disgrace|indirect; speaker=She; cue=called]. She called the police. She spoke at a rally.',
    );
  });

  it('not nouns, passives, negations and what is to be said', () => {
    check('The savings plans that the state rules allow, the terrorist attacks and her remarks were old.');
    check('He was told to go. She is said to be ill. They did not say when. He came to say that it rained.');
    check('The so-called pipe. She added 20 pipes. He found a pipe. The deal was announced on Friday.');
  });
});
