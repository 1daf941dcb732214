// Made by tools/train/claims.mjs; not written by hand. Where it comes from: docs/claims-model-card.md.

/** What a sentence without any feature scores. */
export const BIAS = -1.61;

/** Weights of the features, by name; 0 where there is none. */
export const FEATURES: Readonly<Record<string, number>> = {
  compares: 0.44,
  changes: 0.41,
  counts: 0.66,
  causes: 0.22,
  rules: 0.1,
  forecasts: 0.3,
  will: -0.72,
  modals: -0.54,
  positions: 0.78,
  acts: 0.23,
  past: 0.38,
  perfect: 0.02,
  being: -0.03,
  me: -0.6,
  us: 0.04,
  you: -0.05,
  feels: -0.43,
  judges: -0.37,
  asks: -0.24,
  wishes: -0.39,
  denies: 0.11,
  always: 0.18,
  boilerplate: -2,
  number: -0.05,
  ordinal: 0.32,
  money: 0.28,
  percent: 1.04,
  age: 0.01,
  date: 0.39,
  time: -0.37,
  duration: 0.01,
  amount: 1.3,
  approximate: 0.5,
  name: 0.3,
  names: 0.47,
  day: -0.09,
  report: 0.3,
  accordingTo: 0.15,
  quoted: -0.17,
  question: -0.79,
  noStop: -1.2,
  short: -0.13,
  veryShort: -0.09,
  length: 0.59,
  pastForm: 0.38,
  noVerb: -0.42,
  pastNotMe: 0.14,
  amountNotMe: 0.14,
  othersWill: 0.92,
  othersMight: 0.54,
};

/** What one step of a term's weight is worth. */
export const STEP = 0.01236;

/** A line for each weight: its steps, and the terms that have it. */
export const TERMS = `
-94 humility
-90 sincerity
-89 courage
-86 spiritual temperament
-84 gentle
-83 important sense
-82 stamina
-81 appreciate mood
-80 emotional
-79 pray
-78 candor
-77 enjoyable prayers
-76 dedication humour perseverance playful sincere wonderful
-75 fun lively patience
-74 articulate respectful simplicity skill taste utmost
-73 compassion
-72 inspire personality philosophical twists
-71 abilities moment praying
-70 festivities humor interesting resilience wisdom words
-69 humorous laugh moments profound quiet recite tone
-68 constructive creativity eloquence errands subtle traits virtues
-67 excitement feminine hymns lyrical originality passion spirit strengths
-66 durability prayer reflection sensitivity
-65 admire ceremonial exquisite
-64 newfound preach sacrifice sad sake senses
-63 admirable businesslike celebration flexibility heal poems sombre thoughts ways
-62 celebrations courageous elegant enhance good harmony hopefully keen luck sacrifices
-61 buddha day occasion skills solace tenor
-60 character curiosity entertaining got_to knowledgeable magical melancholic passionate talents virtuous wise
-59 ? civility funny glorious glow here introverted myself poem vivid
-58 annoyance compositional determination irony socialize texture unity
-57 beautiful beliefs birthday bonfires characters curious delicious intriguing listen maximize tonight
-56 anatomical anxious better distinctive exuberant fairness feelings glimpse imagination inspires life narrative overtone pride prose singing symptoms touch worship
-55 appropriate careful caring colorful evangelistic faith farewell importance inclination ironic journey nice practical restraint surreal tragic
-54 chords creative deities gardens helpful hilarious hope learn remembrance speak squares tradition yourself
-53 ah ambience banjo brave doubt fantastic fitness glad how interrogative morality motivate muscles perfection personalities resolute scapes vision
-52 amazing approachable atmosphere finest interpret pilgrimage playable themes tidbit vibrant
-51 ability adversity always am austen discourse enjoy feeling god guru have_to linga melodious mind night nightlife patriotism persuasive poets rational savior suited topical unorthodox
-50 celebrating differences excited happy heroic jokes laughs loved significance stature
-49 aspect conversation craftsmanship explore illusions melody or pain painful pale scenic terrific vividly walk
-48 bit busy confusion course desire intelligent plenty question touches understands walking warm worthy
-47 attitude bitters certainty complexity educate encouragement evening experience extraordinary gods judgment learning listening magic minimize productive ride simple wish
-46 ceremony challenges demonstrate despair fit gather hear lantern litmus manner pulpit remarkable resolve respects silence thinking we're_going worshippers
-45 best choosing cool fortunate going hour love loves memory parade pitch reaffirm tears uncertainty understanding
-44 bold ethical eye feel greatest guitar guitarists guys ideal liked miles minds morning obvious sweet theme way wished wishes
-43 choices decency difficulty favourite imagine inclusive integrity muscular personal poet tasting tremendous voices wai watching
-42 admired another bright carefully cocktail decent dignity gameplay genuine invent kidding magician maintain need octave poetry profess remind sometimes strange
-41 can carnival citrus different discuss famous friends grandmother mixture opportunity sanctity shape sort steadfast street style superb takes teach town try welcome wiry work
-40 accomplish afternoon combine formulate grandchildren light lot magicians means modernity one perfect play prosperity quality readings speech strength stress surprises unimportant wear
-39 accomplishments beauty celebrated choose depending disconnect diversity dynamic enough eyes interrupt minute moral prefer preserve scenes temples unique voice want weekday whatsoever
-38 all audience bard beings belief choice cosplay dancing dark discipline ecosystem great interaction lifetimes lights listened mix nature optimistic realist realize repetition road something sorry st stanza styles take talk tax_, thought truly
-37 address approaches community darkness decide difficult emphasis essential express headphones himself holiday literary patron peaceful perform performances please pronounced questions rather son soul spend spoke square steps surely venue
-36 attraction celebrates correct credibility detail direction discussion distinct drumming focus his ideas joke knowledge odd quite realistic remember scoreboard tend turns understood views
-35 aspects awful bench confidence describe drink excellent felt lesson okay ourselves proud responsibilities session situations talking too traditional visit
-34 ancient anticipate attend begins believe common constantly deeply familiar has_been healthy her know lyrics minutes patriotic perspective pleased relate seemed sit smart sound summit talent thank unusual usual wait winds
-33 ask commitment difficulties dignitaries dress exact explain festival foraging freedom hopeful makes milepost musicians nonsense perhaps standing supportive topics
-32 appoint approach bring chance crowd develop factors fans favorite forget guy hard inner lay medium musical opportunities park person praise quick religious someone stall stand step streets telling uncertain view word
-31 acoustic gathered hours knowing meaning over_the performance place promote remarks room self seriously skin
-30 advice bunch color dance display dreams family feels geographical hey irreducible making manor order particular really see seems somebody songs speaking stimulate stuff treat truth willing
-29 " <start>_you a_<name> announce applause around celebrity clumsy cultural events everybody hill kid man most obviously philosopher president_of readers seem temple this tomorrow uh values writes
-28 ; achievement attendees begin certainly circumstances confused crucial dedicated easy everyone exhibits father fusca give ground if_we lanterns memorial outcome purpose role scene spoken subjects supposed sustained talked they_were tragedy why
-27 . appearance crowds debates factor greater he_said honored influence let meetings mental old pilgrims provocation reason said_, situated stage succeed to_work turn two typical what your
-26 achieve agree ball days disagree foot heart indeed little mother nobody one_of reasonable seconds sitting solve trouble wind years_,
-25 $_<number> <name>_people <start>_i a be convince culture dream ears encourage examples finish him home i_want image improve learned lies location looking maybe others particularly playing produce reading situation some stay to understand wiki writers years_.
-24 ' anniversary anybody as_the condition corner effect facts follow gauge guitars has_to historic legacy lots me not_going our people_who possible respected restore serious spur tells the_way things tough village we_need
-23 <start>_number <start>_these <start>_what about and_then deep discussed enormous especially future hands happens kind km look main needs observed outstanding piano political probably simply speed strong think towards usually we've_got younger
-22 ,_i'm ,_in <start>_it back_to background church equally fill guess hand he_'s honor hundred it_has jazz just knew knows opposed_to ought read relationship tax_cut
-21 '_<number> <name>_, <name>_i <start>_well administration_has at_the century comments consensus continue critical extreme four_years fundamental get_it grow leaders make plays preparation principles somehow test th thousand wanted_to we_had whatever
-20 <name>_the <number>_. again_. anything beyond brain career concerned else fast few foreign_policy form if it_out leadership let_'s mistake mistakes politicians sensitive story the_<number> this_country we_can work_with
-19 <start>_when an_<name> and balanced become called changes debate decisions every features going_to i've inspired job meeting message might now_, of_those party passing point responsibility tell that_is upon was_not whether_it
-18 a_better and_not because_it clear its keep kinds may mentioned must prepared regard respond stories talks to_spend what_we writer writing
-17 <name>_. <name>_? <name>_for <start>_now body boy by_<name> cause change daughter do don't each example fifty for fully i_know is_to kids known modern necessary of_the of_us present problems same_time success table that_they the the_- the_last time_, visitors wife year_, you_can't
-16 <day> a_tax agree_with and_to believe_that but_i challenge come difference game i'm long longer needed not_just pass pretty specific way_to
-15 ,_not about_<name> bad be_the constituency face full in_<name> interested is_a met movement much near of_this part promise reasons share start sure the_next there_was to_keep us_to wanted we've_had
-14 ,_we're -_a -_in about_the add asked close couple happen hold i'm_going i_believe if_the kind_of more_than music not parties popular president_. problem range rest students teachers to_say
-13 's_not <name>_in <start>_there answer but_we from_<name> i_don't know_, side that_<name> the_best the_right those time time_. who_are yet
-12 ,_<name> ,_a ,_it also and_the back because_i cannot respect the_question they_have
-11 are_going be_a is_the live meet peace say_that very we
-10 <name>_of <start>_if <start>_this able an got played real say so some_of thing told wrong
-9 between i_think more school such there there_'s these to_be together without
-8 can't in_the next on people
-7 ,_the <start>_so get it_'s off
-6 go have
-5 had
-4 ,
-3 's
-2 is was
2 the_<name> you
3 at
4 as well
5 where
6 ) own put to_have world
7 if_you were
8 -_<name> band country_. in_<number> than that_'s to_get
9 album all_of and_it away based been big cost even i move station their uh_- which you_know
10 ,_if ,_we <start>_i'm <start>_in [ doing getting in_my land of_all we_are who
11 -_- -_i <number>_years almost and_he being doesn't families of_<name> term times
12 ( <name>_is <name>_to <start>_we've actually but_it cuts education either ever go_to government growth is_, lot_of she stated there_are us use used
13 's_going ,_let <name> <number>_% and_that economy for_our late of our_country saying served that_are to_the votes working young
14 $ ,_they <name>_; <start>_my able_to it_, media middle million_people overall putting re stop the_record there_. they title to_make weeks what_'s works yes
15 <name>_who <start>_but a_long business care_. due for_a format health_care hit i'm_not it later matter_of on_the same send technology the_only this_is threat versions with_<name>
16 ,_we've <start>_on any by_the cash finished forward huge islands kept know_that past programs research safe space team that that_you this_, turned when winning
17 <name>_- <name>_that <start>_. a_year about_a class competition during effort favor fellow growing large make_sure no parts raised standard twelve video
18 ,_there a_big agreed alone and_our because buy created cut developed done_. film for_the general half i_have league presidential product so_we sure_that systems the_first true veto von wealthiest while years young_people
19 <start>_our addition allow along_with aren't attack broadcast calls caused don't_have entire have_a leaving low medicine northern occurred open or_not post question_, remained replace santorum second several vote was_going you_can
20 ._<name> / <start>_and administration_. ago arms_control below came cancer down_. enter got_a heavy i_mean in_a included international material moved official officials prescription review to_come trained we_have we_were week
21 ,_which ,_who <start>_he a_single allowed although company emergency force free governor have_been hockey interests it_. it_was let_me magazine mean_, nasa oil package primarily safety secretary services taken the_economy the_people transfer using version went within
22 ,_you albums along and_, citizens coverage critics current cyclone deals established eventually forces human ice me_. one_- organized people_, project provided provides response returned seventy south thirty with_respect yes_,
23 ,_because ,_where <name>_today <name>_was <number>_million after and_i are_a board bought cases charge combined covered cut_taxes directly document electronic fight grew having hundreds lose mainly many_of operation plus ranks rate samples separate store tracks weapon wins
24 <start>_we access adopted air allies and_we're artillery available bill_that compared control effectively formed immediately increasing joined least liberal mine network none online opened out previous profit projections recent recorded reduced right_now savings studies that_this the_same they've troops
25 <name>_has breaks cars completed comprehensive concentration dealt digital done employees far gone_up graphic intelligence judge kicked loaded minister naval pro projects replaced resolution shortly tank tax_increase them they're_going third top via wants_to wave welfare western winners women_.
26 's_just advocated average broadcasting deal deductions fall have_the higher infected mail many north numbers numerous only produced prompted scientists shelter taxpayers unsuccessful
27 accepted agriculture amendment applied approximately became behalf camp checks co conflict contributions corporations democrat director dollar electrical evidence except facility figures food industrial into kill label letter levels missions placed posts poverty prison private property roughly science section totally transport wealthy
28 ._. <name>_'s <start>_the assistance coast disabled drugs fact firm history i_voted in indicated leading list market militarily of_these opponents ownership plan professor railroad result ruling scientology study subsequent traded transportation ultimately voluntary written
29 ,_that america bank budgets chemicals closed commercial dioxide divorce energy excluded fewer first five has heavyweight held hiring investigation jackpot lands newspaper of_our other paper pollution production promotion scheme took wall
30 abortion armistice biggest boat cited contained containing defamation destruction down eastern economists eight falling finance handed have_<number> initially justice paying permanent policies propaganda relocated representative sector showed standards started stock teams university wants waste worst
31 are commenced corn court decades decline elections facilities global he if_you're incomes independent led national position senators shelters silver so_many supports titles wheat you_said
32 arrested ballot both boxer catalog champion closure computer corporate crisis decade dozens driven earlier expansion file fought founded gangs internet investments materials number passenger pay plans prior rolls same_thing shot successfully supporting surge they're thousands three trade venture worked year_.
33 abroad airplanes and_they assault carbon coalition committed consecutive credits eliminate freight groups heavily highways homes listed lost member microsoft missile passed published renamed rescued siding soybean sponsor stamps substantially veterans website won
34 agent amount association australian bill boats bronze capita carried cheap controls did disappeared double eleven exceed gave gross gun imprisoned massive modified percentage regulations relief reportedly sell shipping television ten unfair warfare when_i
35 ,_and <start>_we're already began bombing cable campaign colonies defending federal fighters fired found garnered including index investment mandatory manufacturing march nine opposed posting reached rise serial to_help unless up vouchers we're with_the
36 aid allied authorities construction costs criticized deaths didn't employment enterprise gas guarantees income increases institute introduced involving lobbyist mohamed month months negotiated non panel payment proposed quarter seekers shell steadily stopped transit
37 agricultural conducted defeating deployed finalist hillary inflation involvement losing municipalities offshore participated population protection ran refundable restrictions rights rising said says schools secret twenty workers
38 article case chemical coal concluded data declining discovered endorsed equipment expenditures governments hackers i_did manufacturer minority originally pulled recipients refused selling state system vast vessel websites
39 ,_to ads arrears as_a attorney banks billions credit drilling drop enforcement fell fighting forced funds gone migration offices operating overseas owns receive records regulation release territories terror twice union units women
40 by captured charged com demolished distributing health hired homeland law loan operations reorganized repeal request six tens unclaimed virtually
41 accredited amassed ambassador announced army collects cooperated cover deserters dipped flooding knocked rates syria terminated territory zone €
42 agreement attacks bills ceased citizen civilians confirmed eligible fuel granted investigated labor laws orbiters orders provisions rejects retired targeted
43 according backlog bases benefits claim collected countries democratic estimate handgun highest insured lifted manufacturers satellite scrap terrorism undersecretary warheads
44 accounts attacked auto communist consumer doctorate evaders failed logging mails products profits receiving recipient shut singles tanks toxic universities
45 agreements appropriations contract declared distribution earned excludes fund gold indicted industry largely nuclear preliminary reductions spending total wages
46 aircraft authored ban budget classified companies corporation directed discrimination documents employers former group guilty passport poll sales saudi ship signed timber tobacco
47 advertising applications atomic borders collapse dictatorship expanded floods freeze graduated imported increase killed lied never opposes ordered organization organizations papers qualify rebels reports revenue ruled sending ships supplies synthpop war wholesale
48 civil currently debt defense deficits donated dramatically merged migrants occupation october prices program proliferation pushed ranked requests transferred unilaterally
49 allegations alleged barrels charts controlled en increased legally legislation missiles permits president previously releases reported scrapped
50 acquired agencies belgium claiming complaint criminal distributed division draft exceeded humanitarian issued jobs june license majority mandates membership opponent sale steel submitted subsequently survey terrorist violate
51 abuses agents armed ballistic banning charges collapsed debuted destroyed dollars donations entry ex exempt foreign handguns korea posted ranking recently reprinted terrorists uk
52 december discontinued discriminated fraudulent net pornography russian tripled unemployment weapons
53 # abortions anti august census claimed counterfeiting crime earmarks fled manufactured office released shipment tied withdrawn year
54 against assets businesses commission convicted database enrollment february financing lawsuits money received record regime treasury treaties under
55 broke cocaine fraud largest lawsuit nearly operated subsidiary totaling
56 administration awarded deficit expired files goods leaked military overturned platinum purchased quotas recession sent thirds uninsured
57 american claims drug ended estimates exports guns owned un
58 <number> asbestos contra deportation elimination german housing licenses lowest revenues seceded submarine
59 banned border entered occupied rejected taxpayer
60 contracts copyright defunct launched nations raided single
61 approved certified dropped funding navy proposal revised russia taxes
62 bankrupt report routed statistics swedish treaty
63 accused drafted genocide immigrants import million obtained united
64 arms billion canada copies denies foreclosures grants now sanctions states subsidies sweden withdrew
65 citizenship defeated panama pension premiums registered shipped voted
66 accounted allegedly dismantled doubled inactivated patent refugees seized sponsored trafficking trillion undocumented violating
67 denied insurance netherlands tons
68 camps immigration smuggling
69 % bankruptcies export registration sold
70 sued visa
71 asylum department invasion percent violated visas
72 deported filed payments refugee
74 estimated
75 eliminated invaded surplus
76 bankruptcy inspectors
77 backed mortgage mortgages
78 agency embargo
79 imports
80 amnesty financed since
82 funded supported
84 illegally vetoed
90 illegal
99 loans
`;
