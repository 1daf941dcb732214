import { wordSet } from './wordSet';

/** Words that begin sentences and are never a name's first word. Lower case, closed classes and the commonest adverbs. */
export const FUNCTION_WORDS = wordSet(`
  a about above according across after afterwards again against ago all almost along already also although
  always am amid among an and another any anyone anything approximately are around as asked at away back be
  because been before behind being below beneath beside besides between beyond both but by can could despite
  did do does done down due during each earlier either else elsewhere especially even ever every everyone
  everything except few fewer finally first for former from further had has have he her here hers herself him
  himself his how however i if in including indeed inside instead into is it its itself just last later least
  less let like many maybe me meanwhile might mine more moreover most much must my myself nearly neither never
  nevertheless no nobody none nor not nothing now of off often on once one only onto or other others otherwise
  our ours ourselves out outside over own part perhaps please previously rather read recent recently roughly
  same second several shall she should since so some somebody someone something sometimes soon still such than
  that the their theirs them themselves then there therefore these they third this those though three through
  throughout thus till to today together tomorrow tonight too toward towards two under unless unlike until up
  upon us very via was we well were what whatever when where whereas wherever whether which while who whoever
  whom whose why will with within without would yesterday yes yet you your yours yourself yourselves don't
  didn't doesn't isn't wasn't aren't weren't won't can't couldn't wouldn't shouldn't haven't hasn't i'm i've
  i'll i'd we're we've we'll you're you've you'll they're they've they'll he'd she'd it'll that'll`);
