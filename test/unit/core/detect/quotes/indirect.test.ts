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

  it('from the figure that it begins with', () => {
    check('Police said [about 300 homes were cut off|indirect; speaker=Police].');
    check('Police said [at least 41 people were hurt|indirect; speaker=Police].');
    check('Police said on Friday [about $4 million had been lost|indirect; speaker=Police].');
    check('Police told reporters [about 300 homes were cut off|indirect; speaker=Police].');
    check('Officials said about the plan that [it was dead|indirect; speaker=Officials].');
    check('Ada Venn told me about 300 homes.');
  });

  it('not what somebody is asked about, and not with what became of its source', () => {
    check('Asked whether he disputed the figures in public, Ada Venn left.');
    check(
      '[It rains|indirect; speaker=a poll; cue=according to], according to a poll released by the council.',
    );
  });

  it('from a family, which is no adverb, and from people with long names', () => {
    check('The family said [it rains|indirect; speaker=The family].');
    check('[It rains|indirect; speaker=Ada Venn; cue=told], Ada Venn told Lorn-TV.');
    check(
      "Lorn's climate minister, Ada Venn, said [it rains|indirect; speaker=Lorn's climate minister, Ada Venn].",
    );
    check('The agency, the VOL, estimates that [it rains|indirect; cue=estimates].');
    check('Ada Venn warned [it could rain|indirect; speaker=Ada Venn].');
    check('Ada Venn, who denies [the charges|indirect; speaker=Ada Venn], faces ten years in prison.');
    check('Officers who spoke on condition of anonymity left.');
  });

  it('before its cue', () => {
    check('Of the 500 workers at the plant, 40 percent voted for the strike.');
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
    check(
      'Her opposite number, Ben Dole, was angry, saying [it rained|indirect; speaker=Her opposite number, Ben Dole].',
    );
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
    check('The claim that the pipe is old was new. His claim that day failed.');
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
    check('Mayor Ada Venn Reports Leeds Pipe Plans');
    check('The polls show [Ada Venn ahead|indirect; speaker=The polls; cue=show].');
    check(
      'She called [it a disgrace|indirect; speaker=She; cue=called]. She called the police. She spoke at a rally.',
    );
  });

  it('behind a dateline, which is no part of it', () => {
    check('LEEDS, March 11 — [The pipe burst|indirect; speaker=police], police said.');
    check('LEEDS, Maine (NWB) -- [The pipe burst|indirect; speaker=police], police said.');
    check('LEEDS: [The pipe burst|indirect; speaker=police], police said.');
    check('[IBM bought pipes - two of them|indirect; speaker=police], police said.');
    check('[Leeds — the old one — burst|indirect; speaker=police], police said.');
  });

  it('as far as its clause goes', () => {
    check('The fire, which the mayor says [was set on purpose|indirect; speaker=the mayor], spread.');
    check('The mayor says [the fire, which was set, spread|indirect; speaker=The mayor].');
    check('The pipe was old; [the council is to blame|indirect; speaker=Venn], Venn said.');
  });

  it('of a subject with a time before or behind it', () => {
    check('Police on Monday said [it rained|indirect; speaker=Police].');
    check('Police in Leeds on Monday evening said [it rained|indirect; speaker=Police in Leeds].');
    check('The company today announced [a new pipe|indirect; speaker=The company].');
    check('The council last week reported that [it rained|indirect; speaker=The council].');
    check('Just two weeks ago she told us [it rained|indirect; speaker=she].');
    check("Last week's report said [it rained|indirect; speaker=Last week's report].");
    check('The Mail on Sunday said [it rained|indirect; speaker=The Mail on Sunday].');
    check('Leeds Today said [it rained|indirect; speaker=Leeds Today].');
  });

  it('of verbs in their base form before "that", and of what is warned of', () => {
    check('MPs counter that [it is overdue|indirect; speaker=MPs; cue=counter].');
    check('Experts warned of [heavy floods|indirect; speaker=Experts; cue=warned].');
    check(
      'It contradicts Ada Venn’s statement to parliament on July 9 that [it was late|indirect; speaker=Ada Venn; cue=statement].',
    );
    check(
      'Her report on the dam that the council built is long. A complaint to the council that nobody read is old.',
    );
    check('The counter that he sat at was old. Experts were warned of heavy floods.');
  });

  it('of a subject whose first verb is another', () => {
    check('The bank forecasts six closures and says [it is late|indirect; speaker=The bank].');
    check('The bank buys the pipe and says [it is old|indirect; speaker=The bank].');
    check(
      'The last six of the men opened a door and said [it is old|indirect; speaker=The last six of the men].',
    );
  });

  it('of a name with what explains it, and not of what stands behind the verb', () => {
    check(
      'Ada Venn, 59, of Lorn, Md., who watched on a screen, said [the event brought back memories|indirect; speaker=Ada Venn].',
    );
    check(
      "The council's leader, Ada Venn, said [he cannot comment|indirect; speaker=The council's leader, Ada Venn].",
    );
    check('Ada Venn, a spokesman for the miners, said [the union approved it|indirect; speaker=Ada Venn].');
    check('Ada Venn, the former mayor, stressed [her support of the plan|indirect; speaker=Ada Venn].');
    check(
      '[On Lorn, for example, it rained in May|indirect; speaker=Ada Venn], said Ada Venn, head of the club.',
    );
    check(
      '[Rain fell on Lorn, Wend and Tarn|indirect; speaker=the spokesman for the union], said the spokesman for the union.',
    );
  });

  it('of whoever speaks in the whole sentence, not in what is said', () => {
    check(
      'Ada Venn said [Ben Dole claimed [it rained|indirect; speaker=Ben Dole]|indirect; speaker=Ada Venn], adding that [it was cold|indirect; speaker=Ada Venn].',
    );
    check('It includes a rule they say [costs jobs|indirect; speaker=they].');
  });

  it('up to where the sentence itself begins', () => {
    check('While Ada Venn said [it rained|indirect; speaker=Ada Venn], the mayor went to Lorn.');
    check('Despite his claim that [it rained|indirect; speaker=his; cue=claim], the street was dry.');
    check(
      'In May, while she was away, Ben Dole said [it rained, as it does, all day|indirect; speaker=Ben Dole].',
    );
  });

  it('of what will be done, whole', () => {
    check('The mayor vowed [to bring back jobs and build homes|indirect; speaker=The mayor; cue=vowed].');
    check(
      'The banks agreed [to form a union|indirect; speaker=The banks]. It came with terms they agreed to last summer.',
    );
  });

  it('around its cue, where only a subject stands before it', () => {
    check(
      '[The museum, the mayor said, celebrated its founder|indirect; speaker=the mayor; parts=The museum / celebrated its founder].',
    );
    check('[The museum fell|indirect], the mayor said, as it rained.');
  });

  it('told to somebody at a time', () => {
    check('A secretary replied the next morning: [“Seen.”|direct; speaker=A secretary; cue=replied]');
    check('The mayor told voters this weekend [he would wait|indirect; speaker=The mayor; cue=told].');
    check('[“It is fair,”|direct; speaker=Ada Venn] Ada Venn, head of the club, said of Mrs. Dole’s plan.');
  });

  it('not of participles, nor of words that are left of others', () => {
    check('It is a view echoed by everyone, in a hall supported by beams. In defending himself, he smiled.');
    check('They estimated by 2030 [it would be over|indirect; speaker=They; cue=estimated].');
  });

  it('of people called Will and May, at a time', () => {
    check('Mayor Theresa May said this week that [it rained|indirect; speaker=Mayor Theresa May].');
    check(
      'Lorn Press, a company, today announced [it would close|indirect; speaker=Lorn Press; cue=announced].',
    );
  });

  it('between dashes, and behind what a speaker does', () => {
    check(
      '[It takes long, [“if it’s calm,”|direct; speaker=he; cue=say]|indirect] he likes to say – and saves a drive.',
    );
    check(
      '[“It rains,”|direct; speaker=she] she says. [“It pours.”|direct] She laughs. [“It always does.”|direct; speaker=she]',
    );
    check('[“I left,”|direct; speaker=she; cue=says] she says, and laughs until she has to sit down.');
    check(
      '[“It was late,”|direct; speaker=Ben Dole; cue=grumbles] grumbles Ben Dole. Then he relents: [“No.”|direct; speaker=he]',
    );
  });

  it('of whoever spoke right behind the quotation', () => {
    check('[“It rains,”|direct; speaker=she; cue=told] she told reporters outside the palace.');
    check('[“It rains.”|direct] She added of the pipe: [“It leaks.”|direct; speaker=She; cue=added]');
    check('Asked about it, he shrugged: [“It rains.”|direct; speaker=he; cue=shrugged]');
    check('Critics slammed [the plan as late|indirect; speaker=Critics; cue=slammed].');
    check('The barrier slammed shut on the storm. A car slammed into a wall. The rocket blasted off.');
    check('Ada Venn, in a talk at 8:30 p.m., vowed [to go|indirect; speaker=Ada Venn; cue=vowed].');
    check(
      'It was made by a user labelled [“Nobody”|scare]. Ceasefire talks stall as snow falls, ending a two-year dispute that split the town.',
    );
    check(
      'Ada Venn called [it [“a farce”|direct]|indirect; speaker=Ada Venn], and Ben Dole said [it was late|indirect; speaker=Ben Dole].',
    );
  });

  it('behind a dateline’s low line', () => {
    check('LORN, May 4 (AP) _ [It rained|indirect; speaker=police], police said.');
    check('LORN, Wend (AP) _ Lorn’s mayor said [it rained|indirect; speaker=Lorn’s mayor].');
  });

  it('of studies that find, not of adjectives behind prepositions', () => {
    check(
      'A study by Lorn professor Ada Venn found [31 cases|indirect; speaker=A study by Lorn professor Ada Venn].',
    );
    check('The board in 2001 found [it was late|indirect; speaker=The board in 2001].');
    check('It took place despite repeated warnings. It goes without saying that it rained.');
  });

  it('of a subject that is shared over “but” and “then”', () => {
    check('Ada Venn ruled out a sale but said [it rained|indirect; speaker=Ada Venn].');
    check(
      'The council rejected [the plan|indirect; cue=rejected], but said [it would wait|indirect; speaker=The council].',
    );
    check('He left the room, then said [it was over|indirect; speaker=He]. Adults may vote and they do.');
  });

  it('not of a warning that is given, nor of who else agreed', () => {
    check('Forecasters issued a rare red warning for the coast, where gusts are expected.');
    check('The ship left after a new warning for towns that are on the coast.');
    check('A leaked memo warning that [it was late|indirect; speaker=A leaked memo; cue=warning].');
    check('Ada Venn agreed, as did Ben Dole.');
  });

  it('not of verbs that take it only in quotation marks', () => {
    check('He finished second and she was late. He continued and it was old.');
    check('He answered [it was late|indirect; speaker=He; cue=answered].');
    check('[“It rains,”|direct; speaker=he; cue=finished] he finished.');
  });

  it('not participles that are nouns, adjectives that are no subjects, times with a colon', () => {
    check(
      'A yellow warning is in force. A flood warning was issued on Friday. She left, warning that [it rains|indirect].',
    );
    check('Western estimates put the toll at 60. German reports put it at 50.');
    check('Venn estimates [the toll is 60|indirect; speaker=Venn; cue=estimates].');
    check('[Officers responded to a call at 3:17 a.m.|indirect; speaker=Venn], Venn said.');
    check('Officers responded: [it was late|indirect; speaker=Officers; cue=responded].');
  });

  it('not nouns, passives, negations and what is to be said', () => {
    check('The savings plans that the state rules allow, the terrorist attacks and her remarks were old.');
    check('He was told to go. She is said to be ill. They did not say when. He came to say that it rained.');
    check('The so-called pipe. She added 20 pipes. He found a pipe. The deal was announced on Friday.');
  });
});
