// Made by tools/train/claims.mjs; not written by hand. Where it comes from: docs/claims-model-card.md.

export const BIAS = -1.58;

/** Weights of the features, by name; 0 where there is none. */
export const FEATURES: Readonly<Record<string, number>> = {
  compares: 0.45,
  changes: 0.4,
  counts: 0.66,
  causes: 0.23,
  rules: 0.1,
  forecasts: 0.3,
  will: -0.73,
  modals: -0.55,
  positions: 0.78,
  acts: 0.24,
  past: 0.36,
  perfect: 0.01,
  being: -0.04,
  me: -0.6,
  us: 0.03,
  you: -0.05,
  feels: -0.42,
  judges: -0.37,
  asks: -0.24,
  wishes: -0.4,
  denies: 0.11,
  always: 0.18,
  boilerplate: -2,
  number: -0.07,
  ordinal: 0.32,
  money: 0.27,
  percent: 1.05,
  age: 0.01,
  date: 0.43,
  time: -0.37,
  duration: -0.01,
  amount: 1.3,
  approximate: 0.5,
  name: 0.3,
  names: 0.47,
  day: -0.11,
  cue: 0.23,
  accordingTo: 0.15,
  quoted: -0.17,
  question: -0.79,
  noStop: -1.2,
  short: -0.12,
  veryShort: -0.09,
  length: 0.59,
  pastForm: 0.36,
  noVerb: -0.48,
  pastNotMe: 0.12,
  amountNotMe: 0.14,
  othersWill: 0.93,
  othersMight: 0.55,
};

/** What one step of a term's weight is worth. */
export const STEP = 0.01235;

/** A line for each weight: its steps, and the terms that have it. */
export const TERMS = `
-94 humility
-90 sincerity
-88 courage
-87 spiritual
-86 temperament
-84 gentle
-83 important sense
-82 stamina
-81 appreciate mood
-80 emotional
-79 pray
-78 candor prayers
-77 enjoyable wonderful
-76 fun humour perseverance playful sincere
-75 dedication patience
-74 articulate lively simplicity
-73 compassion respectful skill taste utmost
-72 moment personality
-71 abilities inspire philosophical praying twists wisdom
-70 festivities humor interesting quiet resilience words
-69 humorous laugh moments profound tone
-68 constructive creativity eloquence errands excitement recite subtle virtues
-67 feminine hymns originality passion spirit traits
-66 durability lyrical prayer reflection sensitivity strengths
-65 ceremonial
-64 admire celebration exquisite newfound sacrifice sad sake senses
-63 businesslike flexibility hopefully luck preach sacrifices sombre thoughts ways
-62 admirable buddha celebrations courageous day elegant enhance good harmony heal keen poems
-61 knowledgeable magical occasion skills solace
-60 character curiosity entertaining got_to here passionate talents tenor virtuous wise
-59 ? civility funny glorious glow introverted melancholic myself poem
-58 annoyance beautiful beliefs compositional determination tonight unity vivid
-57 bonfires curious intriguing irony life socialize texture
-56 anatomical anxious better birthday characters delicious distinctive exuberant fairness feelings glimpse inspires listen maximize overtone pride singing worship
-55 appropriate careful caring colorful deities evangelistic faith farewell gardens imagination importance inclination ironic journey narrative nice prose restraint surreal symptoms touch tradition tragic
-54 creative fantastic fitness glad helpful hilarious hope practical remembrance speak squares yourself
-53 ah amazing ambience atmosphere banjo brave chords doubt interrogative learn vision
-52 approachable feeling finest god how morality motivate muscles night perfection personalities pilgrimage playable resolute scapes vibrant
-51 ability adversity always am enjoy excited guru happy have_to interpret linga loved melodious mind nightlife patriotism persuasive rational savior themes tidbit unorthodox weeping
-50 austen celebrating comfort craftsmanship differences garden heroic jokes laughs poets significance stature suited
-49 bit conversation illusions melody or pain painful pale scenic terrific
-48 aspect busy confusion course desire evening explore intelligent plenty question touches understands walk walking warm worthy
-47 attitude ceremony certainty encouragement experience extraordinary gods learning listening magic productive ride simple wish
-46 bitters challenges complexity despair educate fit judgment manner minimize pulpit remarkable resolve respects silence thinking uncertainty we're_going worshippers
-45 best choosing cool demonstrate fortunate gather going hear hour lantern litmus loves memory morning parade pitch tears understanding
-44 eye feel greatest guitar guitarists guys ideal liked love obvious reaffirm theme way wished wishes
-43 bold decency difficulty ethical favourite imagine inclusive integrity miles minds muscular personal poet strange sweet tremendous voices wai watching
-42 another bright choices dignity gameplay genuine kidding magician maintain need octave poetry profess sometimes tasting
-41 admired afternoon can carefully carnival cocktail decent different famous friends grandmother invent lot opportunity remind sanctity shape sort street stress style superb takes teach town try welcome wiry work
-40 citrus discuss diversity grandchildren magicians means modernity one perfect prosperity quality speech steadfast strength surprises temples unimportant wear
-39 accomplish accomplishments beauty belief celebrated combine dynamic ecosystem eyes formulate light mixture moral nature play preserve readings scenes something thought unique voice want weekday whatsoever
-38 all audience bard beings choice choose community dancing depending discipline disconnect enough great holiday interaction interrupt lifetimes lights listened minute optimistic prefer realist repetition road sorry spoke styles surely take talk truly
-37 address approaches attraction cosplay credibility dark darkness decide difficult emphasis essential himself literary mix patron peaceful please pronounced questions rather realize son spend st stanza steps tax_, venue
-36 celebrates correct detail direction discussion distinct drumming express focus headphones his ideas joke knowledge odd perform performances remember scoreboard situations soul square talking turns understood views
-35 ancient bench confidence describe felt her lesson okay ourselves proud quite realistic responsibilities session tend too traditional visit
-34 anticipate aspects attend awful believe common deeply drink excellent familiar has_been healthy know minutes patriotic perspective pleased seemed sit smart summit supportive talent thank unusual usual wait winds
-33 approach begins commitment constantly crowd difficulties dress exact fans festival foraging freedom guy hopeful lyrics makes nonsense perhaps relate religious sound telling uncertain view word
-32 appoint chance dignitaries explain factors favorite forget hard lay meaning milepost musical musicians opportunities park person praise quick remarks stall standing step streets topics
-31 acoustic ask bring develop feels gathered hours inner knowing medium over_the performance place promote really seems self seriously someone speaking stand tomorrow
-30 " advice color dance dreams family geographical hey irreducible kid man manor order particular room see skin somebody songs stimulate stuff temple this truth writes
-29 <start>_you a_<name> announce applause around bunch celebrity cultural display events everybody hill making most obviously philosopher president_of readers seem spoken talked they_were treat uh values why willing
-28 ; achievement appearance attendees begin certainly circumstances confused easy everyone exhibits father fusca give ground if_we lanterns memorial old outcome pilgrims purpose said_, scene supposed sustained tragedy
-27 . crowds dedicated factor he_said honored influence little meetings mental provocation reason role subjects succeed to_work turn two typical what your
-26 <start>_i ball days debates disagree foot greater heart indeed learned let mother nobody reasonable seconds sitting situated stage trouble wind
-25 $_<number> <name>_people a achieve be condition convince culture dream encourage examples home i_want image improve lies location looking maybe one_of others particularly playing restore situation solve some stay tells the_way understand village wiki years_, years_.
-24 ' agree anniversary anybody as_the corner effect facts follow future guitars has_to him historic legacy lots me not_going our people_who possible probably produce reading respected serious simply to tough writers
-23 <start>_number <start>_these <start>_what and_then deep discussed enormous especially gauge hands happens he_'s hundred kind look main needs observed political speed spur strong things think towards we've_got we_need younger
-22 '_<number> ,_in <start>_it about back_to background church comments equally get_it guess hand honor it_has just km knew knows opposed_to ought relationship tax_cut usually
-21 ,_i'm <name>_, <name>_i <start>_well administration_has century extreme fill four_years fundamental grow jazz leaders make preparation somehow test th thousand wanted_to whatever
-20 <name>_the <number>_. again_. anything at_the beyond brain concerned consensus critical else fast few foreign_policy form if it_out leadership let_'s mistake plays politicians principles read sensitive story the_<number> this_country we_can we_had work_with
-19 <start>_when an_<name> and balanced become called career changes debate decisions features going_to i've job meeting message might mistakes now_, of_those party passing point responsibility stories that_is was_not whether_it
-18 a_better and_not because_it clear continue every inspired its keep kids kinds known mentioned of_us prepared talks to_spend upon what_we writer writing year_,
-17 <day> <name>_? <name>_for <start>_now believe_that body boy by_<name> cause change daughter do each example for fully i_know is_to may modern must necessary of_the problems regard respond same_time success table that_they the the_- the_last time_, wife you_can't
-16 <name>_. a_tax and_to asked but_i challenge come difference don't fifty game i'm long longer needed our_economy present pretty specific tell way_to
-15 ,_not about_<name> bad be_the face full happen in_<name> interested is_a met movement much near not_just pass reasons start sure the_next to_keep us_to wanted we've_had
-14 ,_we're -_a -_in answer close constituency hold i'm_going if_the kind_of more_than music of_this part popular president_. problem promise range rest senator_<name> share teachers there_was told
-13 's_not <name>_in <start>_there about_the also but_we couple from_<name> i_believe i_don't know_, not that_<name> the_best the_right those time_. to_say who_are yet
-12 ,_<name> ,_a ,_it and_the back cannot is_the respect side the_question time very
-11 <start>_if are_going be_a because_i live meet peace they_have thing we wrong
-10 <name>_of <start>_this able an real so there_'s
-9 got i_think local more played school some_of such there these to_be without
-8 between can't in_the next on people together
-7 ,_the get it_'s off
-6 <start>_so go have say
-5 had
-4 ,
-3 's
-2 is
2 the_<name> with
3 at you
4 as well
6 help to_have where world
7 ) own put
8 -_<name> band country_. than to_get until were you_know
9 <start>_i'm <start>_in album and_it away based been big cost even i move saying that_'s their uh_-
10 ,_we -_- -_i all_of doesn't doing getting in_my of_all station we_are which
11 ,_if <number>_years <start>_we've [ almost and_he being ever families of_<name> tell_you term times who
12 ( <name>_is but_it cuts go_to government growth is_, lot_of per she there_are to_the us use used young
13 's_going ,_let <name> <name>_to <number>_% actually and_that economy education either for_our it_, late of our_country that_are they votes working
14 $ ,_they <start>_my able_to health_care middle million_people putting re send served stop the_only the_record there_. this_is threat to_make weeks with_<name> works yes
15 ,_just <name>_; a_long business by_the care_. due for_a format hit i'm_not it later matter_of on_the overall safe same team technology that_you versions what_'s
16 ,_we've <name>_who <start>_but <start>_on any but_to cash favor forward huge kept know_that past programs research space that this_, turned winning
17 <name>_- <name>_that about_a because class competition domain done_. fellow finished for_the growing i_have make_sure no parts raised twelve video when
18 <start>_. a_big a_year achieved ago agreed alone and_our aren't buy caused created cut developed don't_have during effort film general large league presidential product santorum so_we standard systems the_first veto wealthiest week while young_people
19 ,_there <start>_our addition allow along_with attack broadcast calls crops half have_a have_not international leaving low medicine northern occurred open or_not post question_, remained replace second several sure_that true vote was_going we_have years you_can
20 ,_who ._<name> <start>_and administration_. arms_control below came cancer down_. emergency enter entire got_a heavy hockey i_mean in_a included let_me magazine material moved nasa official officials prescription secretary to_come trained we_were
21 ,_which <start>_he a_single although company current enemy force free governor interests it_. mean_, oil package response review safety services taken the_economy the_people within
22 ,_you / allowed along and_, board bought citizens coverage cut_taxes cyclone established fight forces have_been human ice it_was many_of one_- organized people_, primarily project provided provides returned seventy south specifically store thirty transfer using version wage went with_respect yes_,
23 ,_because ,_where <name>_today <name>_was <number>_million after albums and_we're are_a charge critics deals directly document electronic eventually grew having hundreds lose mainly me_. mine none online operation plus ranks rate samples weapon wins
24 <name>_has <start>_we adopted air allies and_i artillery available bill_that cases combined compared control covered done effectively immediately increasing joined liberal minister network opened out profit projections recent recorded reduced right_now savings separate that_this the_same they've tracks troops
25 access breaks cars completed comprehensive dealt employees formed gone_up intelligence judge kicked least loaded mail north previous pro projects replaced resolution shelter shortly studies tank tax_increase them they're_going third top toured wants_to wave welfare western
26 's_just 's_true advocated agriculture amendment behalf broadcasting camp checks concentration deal deductions democrat digital director except far graphic have_the higher letter many naval numbers numerous only poverty prompted property taxpayers unsuccessful via wealthy winners women_.
27 accepted applied approximately average became campaigns co coast contributions corporations dollar electrical evidence executed facility fall figures food industrial infected into kill levels market missions posts prison produced professor result ruling scientists scientology totally transport
28 ._. <start>_the assistance bank conflict disabled drugs energy fact firm has history i_voted in indicated jackpot label lands leading list militarily newspaper of_our of_these ownership placed plan private railroad roughly science section study subsequent transportation ultimately voluntary
29 ,_that <name>_'s america boat budgets chemicals cited closed commercial defamation dioxide divorce down excluded first five heavyweight held investigation opponents other paper paying permanent pollution production promotion representative said scheme showed took traded wall written
30 are biggest contained containing court decline destruction economists falling fewer finance handed have_<number> he incomes justice policies propaganda relocated sector standards started stock teams university wants waste wheat
31 abortion armistice boxer champion commenced corn crisis decades earlier eight facilities global implemented independent initially led national position says silver so_many supports they're three titles worked worst you_said
32 arrested ballot closure computer corporate decade dozens driven elections expansion file founded gangs homes if_you're internet investments materials member number passenger pay plans prior rescued rolls same_thing senators shot soybean sponsor successfully surge thousands trade venture website year_.
33 airplanes and_they assault association bill boats both carbon catalog coalition committed consecutive credits eliminate fought freight groups heavily listed lost microsoft missile passed published relief renamed stamps substantially supporting unfair won
34 abroad agent amount australian bronze capita carried cheap colonies controls defending did disappeared eleven fired gave gross highways imprisoned investment massive modified posting regulations reportedly sell siding television ten veterans warfare when_i
35 ,_and already bombing cable campaign double enterprise exceed federal fighters found garnered gun including index introduced mandatory manufacturing march nine panel percentage quarter reached rise seekers shipping to_help unless up vouchers waging we're with_the
36 <start>_we're aid annually authorities began construction costs criticized deaths employment gas guarantees income inflation involving lobbyist month months negotiated non opposed payment proposed rights serial stopped transit workers
37 agricultural allied concluded defeating didn't discovered equipment finalist hillary increases involvement losing minority offshore protection ran refundable restrictions rising schools secret steadily twenty
38 article attorney case chemical coal conducted data declining deployed endorsed enforcement fell gone governments hackers i_did manufacturer migration municipalities originally participated population pulled recipients refused selling state system vast vessel
39 ,_to ads arrears as_a banks com credit drilling drop expenditures fighting forced funds offices operating overseas owns regulation territories union units websites women
40 ambassador announced billions by charged confirmed demolished deny distributing flooding health hired homeland law loan operations receive records release reorganized repeal request six tens terror twice unclaimed virtually
41 accredited army captured collects cooperated cover deserters dipped knocked labor rates syria terminated territory zone
42 according agreement amassed attacks ceased citizen civilians eligible fuel granted investigated laws orbiters orders provisions rejects retired targeted undersecretary €
43 attacked backlog bases benefits bills claim collected consumer democratic estimate handgun highest insured lifted satellite scrap
44 accounts auto ban communist countries declared distribution evaders failed gold logging mails manufacturers products profits receiving recipient spending tanks terrorism warheads
45 appropriations contract doctorate earned employers excludes fund group guilty industry largely preliminary reductions shut singles total toxic universities wages
46 agreements authored borders budget classified corporation discrimination documents former indicted never nuclear opposes organization passport poll reports sales saudi ship signed supplies timber war
47 advertising aircraft collapse companies dictatorship directed donated expanded floods freeze graduated increase killed lied migrants ordered organizations papers qualify rebels revenue ruled sending ships synthpop tobacco wholesale
48 applications atomic civil currently debt defense en imported merged occupation prices program proliferation pushed ranked reported requests
49 allegations alleged barrels complaint controlled deficits dramatically humanitarian increased issued legally legislation majority missiles october opponent permits president previously scrapped survey transferred unilaterally
50 acquired agencies charts claiming criminal distributed draft jobs june license membership posted recently releases sale steel submitted terrorist violate
51 abuses armed ballistic banning belgium charges collapsed destroyed division dollars donations entry ex exceeded exempt foreign handguns korea mandates ranking reprinted subsequently terrorists
52 agents debuted discontinued discriminated fled fraudulent net russian tripled uk weapons year
53 abortions anti august claimed commission counterfeiting crime december earmarks manufactured office pornography shipment tied withdrawn
54 # against assets census convicted database enrollment february money received regime released treasury under unemployment
55 broke businesses financing fraud lawsuit lawsuits nearly operated record sent subsidiary totaling treaties
56 administration american claims cocaine expired goods largest leaked military overturned platinum purchased quotas recession uninsured
57 awarded deficit deportation drug ended estimates exports files guns owned thirds un
58 <number> asbestos contra elimination german housing licenses revenues submarine
59 banned border lowest nations rejected seceded taxpayer
60 approved contracts copyright defunct entered launched occupied raided report
61 certified dropped funding navy proposal revised single
62 bankrupt russia statistics swedish taxes treaty
63 accused drafted genocide immigrants million obtained routed sanctions united withdrew
64 arms billion canada denies foreclosures grants import now states subsidies sweden
65 citizenship copies defeated panama pension premiums registered violating
66 accounted allegedly denied dismantled doubled patent refugees seized shipped sponsored trafficking trillion undocumented voted
67 camps immigration inactivated insurance netherlands tons
68 smuggling
69 % bankruptcies export registration sold sued visa
71 asylum department invasion percent refugee violated visas
72 deported filed payments
74 estimated
75 eliminated inspectors invaded
76 backed bankruptcy mortgage surplus
77 agency mortgages
78 embargo
79 imports
80 amnesty financed
81 since
82 funded
83 supported
84 illegally vetoed
89 illegal
99 loans
`;
