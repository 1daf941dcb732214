import { wordSet } from '../../text/wordSet';

/** Word classes that tell a checkable statement from talk. Each counts in a sentence's features under its own name. */
const LISTS = {
  compares: `more less fewer higher lower bigger smaller larger greater better worse faster slower older younger
    most least highest lowest biggest smallest largest greatest best worst fastest oldest youngest than compared
    versus twice triple double half majority minority average record unprecedented`,
  changes: `rose risen rise rises rising fell fallen fall falls falling grew grown grow grows growing increased
    increase increases increasing decreased decrease decreases declined decline declines dropped drop drops doubled
    tripled halved cut cuts reduced raised gained lost shrank jumped soared plunged surged added created doubled
    exceeded reached climbed slipped tumbled`,
  counts: `number numbers rate rates share percentage per total level levels amount average statistics figures
    million billion trillion thousand hundred dozen dozens hundreds thousands millions billions`,
  causes: `because cause causes caused causing due led leads leading lead result results resulted resulting
    therefore blamed blames blame consequence thanks triggered sparked linked contributed prompted forced`,
  rules: `law laws bill legislation illegal legal legally allowed allows banned ban bans prohibited prohibits
    prohibiting barring barred require requires required requiring mandatory must permit permits permitted
    regulation regulations rule rules statute constitution constitutional unconstitutional treaty sanctions ordinance`,
  forecasts: `forecast forecasts predict predicts predicted expects expected anticipate anticipates anticipating
    anticipated projects projected estimates estimated likely unlikely scheduled planned plans plan planning set due
    poised intends aims hopes upcoming`,
  will: `will shall won't i'll we'll you'll they'll he'll she'll it'll that'll gonna`,
  modals: `would could should may might must can cannot can't couldn't wouldn't shouldn't ought`,
  positions: `supports supported support opposes opposed oppose opposition backs backed favours favors favoured
    favored voted vote votes endorsed endorses rejected rejects criticised criticized criticises criticizes condemned
    condemns praised praises accused accuses denied denies vowed pledged promised promises demanded demands urged urges
    called calls insisted insists argued argues protest protests protested`,
  acts: `announced unveiled revealed approved signed passed vetoed launched opened closed killed died injured
    arrested charged convicted sentenced elected appointed resigned fired hired won lost built bought sold paid spent
    invested published released signed attacked bombed invaded struck hit met visited began started ended`,
  past: `was were had did went came made took gave got said told found left kept held stood ran saw knew
    thought became began fell grew rose broke chose drove ate spoke wrote led lost paid sent sold spent taught built
    bought brought caught fought sought won met hit cut put set shot struck flew drew threw`,
  perfect: `has have had hasn't haven't hadn't i've we've they've you've been`,
  being: `is are was were isn't aren't wasn't weren't be being am`,
  me: `i i'm i've i'd i'll me my mine myself`,
  us: `we we're we've we'd we'll us our ours ourselves let's`,
  you: `you you're you've you'd you'll your yours yourself yourselves`,
  feels: `think thinks believe believes feel feels hope hopes want wants wish love hate like guess suppose sure
    afraid glad sorry proud happy respect`,
  judges: `important good bad great right wrong beautiful terrible wonderful fair unfair true strong weak`,
  asks: `what why how who where when which whether do does did is are can could would should will`,
  wishes: `should must need needs ought let let's please thank thanks`,
  denies: `not no never none nobody nothing neither nor don't doesn't didn't isn't aren't wasn't weren't won't
    can't couldn't`,
  always: `every all always never each everyone everybody nobody none any entire whole only ever first last`,
  boilerplate: `advertisement subscribe newsletter copyright getty photograph photo photos
    picture cookies login newsdesk inbox paywall paywalls commenting gallery reserved donate donation unsubscribe`,
} as const;

/** A class of words that the features count. */
export type WordClass = keyof typeof LISTS;

/** All of them, in the order in which `classesOf` counts. */
export const wordClasses = Object.keys(LISTS) as readonly WordClass[];

/** The classes of a word, as indexes of `wordClasses`; none for most words. */
export const classesOf: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>();
  wordClasses.forEach((name, index) => {
    for (const word of wordSet(LISTS[name])) {
      const known = found.get(word);
      if (known) known.push(index);
      else found.set(word, [index]);
    }
  });
  return found;
})();
