// Made by tools/train/claims.mjs; not written by hand. Where it comes from: docs/claims-model-card.md.

export const BIAS = -1.60;

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
  acts: 0.24,
  past: 0.38,
  perfect: 0.02,
  being: -0.04,
  me: -0.6,
  us: 0.04,
  you: -0.05,
  feels: -0.43,
  judges: -0.37,
  asks: -0.23,
  wishes: -0.39,
  denies: 0.11,
  always: 0.18,
  boilerplate: -2,
  number: -0.05,
  ordinal: 0.33,
  money: 0.28,
  percent: 1.04,
  age: 0.01,
  date: 0.39,
  time: -0.37,
  duration: 0.01,
  amount: 1.29,
  approximate: 0.49,
  name: 0.3,
  names: 0.47,
  day: -0.08,
  report: 0.08,
  accordingTo: 0.15,
  quoted: -0.17,
  question: -0.79,
  noStop: -1.2,
  short: -0.13,
  veryShort: -0.09,
  length: 0.59,
  pastForm: 0.37,
  noVerb: -0.42,
  pastNotMe: 0.13,
  amountNotMe: 0.14,
  othersWill: 0.92,
  othersMight: 0.54,
};

/** What one step of a term's weight is worth. */
export const STEP = 0.01237;

/** A line for each weight: its steps, and the terms that have it. */
export const TERMS = `
-93 humility
-90 sincerity
-89 courage
-86 spiritual temperament
-84 gentle
-83 important sense
-82 stamina
-81 appreciate mood
-80 emotional
-79 pray
-77 candor enjoyable prayers
-76 humour perseverance playful sincere wonderful
-75 dedication fun
-74 articulate lively patience simplicity taste utmost
-73 respectful skill
-72 compassion inspire moment personality
-71 abilities philosophical praying twists
-70 humor interesting wisdom words
-69 festivities humorous laugh moments quiet recite resilience tone
-68 constructive creativity eloquence errands profound subtle traits virtues
-67 excitement feminine hymns lyrical originality passion spirit strengths
-66 durability reflection sensitivity
-65 admire ceremonial exquisite prayer
-64 newfound sad sake senses
-63 admirable businesslike celebration flexibility luck poems preach sacrifice sombre ways
-62 buddha celebrations courageous elegant enhance good harmony heal hopefully keen sacrifices thoughts
-61 day magical occasion skills solace tenor
-60 ? character curiosity entertaining got_to knowledgeable melancholic passionate talents virtuous wise
-59 funny glorious glow here introverted myself poem vivid
-58 annoyance beautiful civility compositional determination irony socialize texture
-57 beliefs characters curious delicious intriguing listen maximize tonight unity
-56 anatomical anxious better birthday bonfires distinctive exuberant fairness feelings glimpse inspires life overtone pride prose singing symptoms touch worship
-55 appropriate careful caring colorful evangelistic faith farewell imagination importance inclination ironic journey narrative nice surreal tragic
-54 chords creative deities fantastic gardens glad helpful hilarious hope practical remembrance restraint speak squares tradition
-53 ah banjo brave fitness how interrogative learn motivate perfection personalities scapes vision yourself
-52 amazing ambience approachable atmosphere doubt enjoy finest god interpret morality muscles pilgrimage playable resolute vibrant
-51 ability adversity always am austen feeling guru happy have_to heroic linga loved melodious mind night nightlife patriotism persuasive poets rational savior themes tidbit topical unorthodox
-50 celebrating differences excited jokes laughs significance stature suited
-49 aspect conversation craftsmanship explore illusions melody or pain painful pale scenic terrific vividly walk
-48 bit busy desire intelligent plenty question touches understands walking warm wish worthy
-47 attitude bitters certainty confusion course educate encouragement evening experience extraordinary gods judgment listening magic minimize productive ride simple
-46 ceremony challenges complexity despair fit going hear lantern learning manner pulpit remarkable resolve respects silence thinking we're_going
-45 best choosing cool demonstrate fortunate gather guitar litmus love loves memory obvious parade pitch reaffirm tears uncertainty understanding worshippers
-44 bold eye feel greatest guitarists guys hour ideal imagine liked minds morning poet sweet theme way wished wishes
-43 another difficulty ethical favourite integrity miles muscular personal poetry tremendous voices wai watching
-42 admired bright choices decency decent dignity famous gameplay genuine inclusive invent kidding magician maintain need octave profess remind sometimes strange tasting
-41 can carefully carnival cocktail different friends grandmother opportunity sanctity shape sort steadfast street superb takes teach town try welcome wiry work
-40 accomplish afternoon citrus combine discuss formulate grandchildren light lot magicians means mixture perfect prosperity quality readings strength stress style surprises temples unimportant wear
-39 accomplishments beauty celebrated choose depending diversity dynamic enough eyes interrupt minute modernity one play prefer preserve scenes speech thought unique voice want weekday whatsoever
-38 all audience bard beings belief choice community cosplay dancing dark discipline disconnect ecosystem great interaction lifetimes lights listened literary moral nature optimistic realist realize repetition road something sorry st stanza styles surely take talk tax_, truly
-37 address approaches darkness decide difficult emphasis essential headphones holiday mix patron peaceful perform performances please pronounced rather son soul spend spoke square steps venue
-36 attraction celebrates correct credibility detail direction discussion distinct drumming express focus himself his ideas joke knowledge odd questions quite realistic remember scoreboard tend turns understood views
-35 awful bench confidence describe drink excellent felt lesson okay ourselves proud responsibilities session situations talking too traditional visit
-34 ancient anticipate aspects attend believe common constantly deeply familiar has_been her know lyrics minutes patriotic perspective pleased relate seemed sit smart sound talent thank unusual usual wait
-33 ask begins chance commitment difficulties dignitaries dress exact fans festival freedom healthy hopeful makes milepost musicians nonsense perhaps standing summit supportive winds word
-32 appoint approach crowd develop explain factors favorite foraging forget guy hard inner musical opportunities person praise quick religious someone stall step streets telling topics uncertain view
-31 acoustic bring gathered hours knowing lay meaning medium over_the park performance place promote remarks self seriously skin stand
-30 color dance display dreams feels geographical hey irreducible kid making manor order particular president_of really room see seem seems somebody songs speaking stimulate stuff treat truth willing
-29 " <start>_you a_<name> advice announce bunch celebrity clumsy cultural events everybody family hill man most obviously philosopher readers temple they_were this tomorrow uh values why writes
-28 ; achievement appearance applause around attendees begin certainly circumstances confused dedicated easy everyone exhibits father fusca give ground he_said if_we influence lanterns memorial old purpose role scene spoken subjects supposed sustained talked tragedy
-27 . agree crowds debates factor greater honored let mental outcome pilgrims provocation reason said_, situated stage succeed to_work turn two your
-26 achieve ball days disagree foot heart image indeed little meetings mother nobody reasonable seconds sitting solve trouble what wind years_,
-25 $_<number> <name>_people <start>_i a be convince culture dream ears encourage examples finish home i_want improve learned location looking maybe one_of others particularly playing reading respected situation some stay to understand wiki writers years_.
-24 ' anniversary anybody as_the condition corner effect facts follow gauge guitars has_to him historic legacy lies lots me not_going our people_who produce restore serious simply spur tells the_way tough village we_need
-23 <start>_number <start>_these <start>_what about and_then back_to discussed enormous especially future hands he_'s it_has kind km look main musician needs observed outstanding piano political possible probably speed strong things think towards usually we've_got younger
-22 ,_i'm ,_in <start>_it administration_has background church deep equally fill get_it guess hand happens honor hundred jazz just knew knows opposed_to ought read relationship tax_cut
-21 '_<number> <name>_, <name>_i <start>_well at_the century comments consensus continue critical extreme four_years fundamental grow leaders make plays somehow test th thousand wanted_to we_had whatever
-20 <name>_the <number>_. again_. become beyond brain career concerned else fast few foreign_policy form if it_out job leadership let_'s mistake mistakes politicians principles responsibility sensitive story the_<number> this_country we_can work_with
-19 <start>_when a_better an_<name> and anything balanced called changes debate decisions every features i've inspired message might now_, of_those party passing point tell that_is upon was_not whether_it writing
-18 's_<name> and_not because_it clear going_to i_know its keep kinds known may meeting mentioned must of_us prepared regard same_time stories success talks to_spend what_we writer
-17 <name>_. <name>_? <name>_for <start>_now body boy by_<name> change daughter do don't each example fifty for fully is_to kids modern necessary of_the present problems respond table that_they the the_- the_last time_, wife year_, you_can't you_that
-16 <day> a_tax agree_with and_to believe_that but_i cause challenge come difference game i'm long longer needed not_just pass pretty specific way_to
-15 ,_not about_<name> bad be_the constituency face full interested is_a met millions_of movement much music near of_this promise reasons share start sure the_next there_was to_keep us_to wanted we've_had
-14 ,_we're -_a -_in about_the asked close couple happen hold i'm_going i_believe if_the in_<name> kind_of more_than not part parties popular president_. problem range students teachers to_say
-13 's_not <name>_in <start>_there answer but_we from_<name> i_don't know_, rest side that_<name> the_best the_right those time time_. who_are yet
-12 ,_<name> ,_it also and_the back because_i cannot is_the respect the_question they_have
-11 ,_a <start>_if <start>_this are_going be_a live meet peace say_that so very we
-10 <name>_of able an played real say some_of thing told wrong
-9 got i_think more school such there_'s these to_be without
-8 between can't in_the on people there together
-7 ,_the <start>_so get it_'s next
-6 go have off
-5 had
-4 ,
-3 's
-2 is was
2 the_<name> you
3 at
4 as well
5 where
6 ) help put world
7 band if_you own to_have were
8 -_<name> country_. in_<number> than that_'s their to_get
9 ,_we all_of and_it away based been big cost even i station uh_- which you_know
10 ,_if <start>_i'm <start>_in [ doing getting in_my land move of_all we_are who
11 -_- -_i <number>_years almost being doesn't ever families of_<name> term times
12 ( <name>_is <name>_to <start>_we've actually and_he but_it cuts education either go_to government growth is_, lot_of she there_are us use used
13 's_going ,_let <name> <number>_% and_that economy late of our_country saying served that_are to_the votes working young
14 ,_just ,_they <start>_my able_to for_our health_care it_, media middle million_people on_the overall putting re stop the_only the_record they to_make what_'s works yes
15 $ <name>_; a_long business care_. due for_a format he_says hit i'm_not it later matter_of same send technology there_. this_is threat versions weeks winning with_<name>
16 ,_we've <name>_who <start>_but <start>_on any by_the cash competition finished forward huge islands kept past programs raised research safe space team that that_you this_, turned when
17 <name>_- <name>_that a_year about_a class done_. during favor fellow film know_that large league make_sure no parts standard twelve video
18 <start>_. a_big agreed alone and_our because buy created cut developed effort general growing have_not i_have presidential product so_we sure_that systems the_first true veto wealthiest while years young_people
19 ,_there <start>_our addition allow along_with aren't broadcast caused crops don't_have for_the half have_a leaving low medicine northern occurred open or_not post question_, remained replace santorum second several vote was_going you_can
20 / <start>_and ago arms_control attack below calls came cancer down_. enemy enter entire got_a heavy i_mean in_a included international magazine material moved official officials oil prescription to_come trained we_have we_were week
21 ,_which ,_who ._<name> <start>_he a_single administration_. allowed although company current established force free governor hockey interests it_. it_was let_me mean_, nasa primarily returned review secretary services taken the_economy the_people transfer version went within
22 ,_you albums along and_, board citizens coverage critics cyclone deals emergency eventually forces have_been human ice me_. one_- organized package people_, project provided provides response safety seventy south thirty using with_respect yes_,
23 ,_because ,_where <name>_today <name>_was <number>_million after are_a bought cases charge combined covered cut_taxes directly document electronic fight grew having hundreds joined lose mainly many_of mine operation plus ranks rate recorded samples store tracks weapon wins
24 <start>_we access adopted air allies and_i and_we're artillery available bill_that compared control effectively formed immediately increasing least liberal network none online opened out previous profit projections recent reduced right_now savings separate studies that_this the_same they've
25 <name>_has breaks cars completed comprehensive concentration dealt digital done employees gone_up intelligence judge kicked loaded minister naval north numbers pro projects replaced resolution shortly tax_increase them they're_going third top troops via wants_to wave welfare western winners
26 's_just advocated average broadcasting centers corporations deal deductions except far have_the higher label levels mail many numerous only produced prompted shelter tank taxpayers unsuccessful women_.
27 accepted agriculture amendment applied approximately became behalf camp checks co contributions democrat director dollar electrical evidence facility fall figures history in industrial infected into kill letter list missions placed posts poverty prison property science scientists scientology section subsequent totally transport wealthy
28 ,_that <start>_the assistance coast conflict disabled drugs fact firm food i_voted indicated leading market militarily of_our of_these opponents ownership plan private professor railroad result roughly ruling traded transportation ultimately voluntary written
29 ._. <name>_'s america bank budgets chemicals closed commercial dioxide divorce eastern energy excluded fewer first five handed has heavyweight held jackpot lands newspaper other paper paying permanent pollution production promotion scheme study took
30 armistice biggest boat cited contained containing defamation destruction down economists falling finance have_<number> he incomes initially investigation justice led policies propaganda relocated representative sector showed standards started stock teams university wall wants waste worst
31 abortion are boxer commenced court decades decline eight elections facilities global implemented independent national position silver so_many supports they're titles wheat worked
32 arrested ballot catalog champion closure computer consecutive corn corporate crisis decade dozens driven earlier expansion file fought founded gangs homes if_you're internet investments materials member number passenger pay prior rolls same_thing senators shelters shot sponsor successfully supporting surge thousands three trade venture website won year_. you_said
33 abroad and_they assault association both bronze carbon coalition committed credits did eliminate freight groups heavily highways imprisoned listed lost microsoft missile passed plans published renamed rescued siding soybean stamps substantially veterans
34 agent airplanes amount australian bill boats capita carried cheap controls defending disappeared double eleven exceed gave gun massive modified percentage posting regulations relief reportedly sell shipping television ten unfair when_i
35 ,_and <start>_we're already began bombing cable campaign colonies federal fighters fired found garnered gross including index investment mandatory manufacturing march nine opposed reached rise seekers serial to_help unless up vouchers warfare we're with_the
36 aid allied authorities construction costs criticized deaths didn't employment enterprise finalist gas guarantees income increases institute introduced involving lobbyist losing month months negotiated non panel payment proposed quarter refundable rights shell steadily stopped transit
37 agricultural conducted defeating equipment inflation involvement minority municipalities offshore originally participated protection ran recipients restrictions rising said says schools secret twenty
38 article case chemical coal concluded data declining deployed discovered endorsed expenditures governments hackers hillary i_did manufacturer population pulled refused selling state vast vessel websites workers
39 ,_to ads arrears as_a attorney banks billions com credit drilling drop enforcement fell forced funds gone migration offices operating overseas owns receive records regulation release system territories twice union units women
40 ambassador by captured charged demolished deserters distributing fighting health hired homeland law loan operations reorganized repeal request six syria tens terminated terror unclaimed virtually
41 accredited amassed announced army ceased collects cooperated cover dipped eligible flooding granted knocked rates territory zone €
42 agreement attacks citizen civilians confirmed fuel highest investigated labor laws orbiters orders provisions rejects retired targeted
43 according backlog bases benefits bills claim collected countries estimate handgun insured lifted manufacturers receiving recipient satellite scrap undersecretary warheads
44 accounts attacked auto communist consumer democratic doctorate earned evaders failed gold logging mails products profits shut singles tanks terrorism universities
45 agreements appropriations ban contract declared distribution excludes indicted industry largely nuclear preliminary reductions spending total toxic wages
46 aircraft authored budget classified companies corporation directed discrimination documents employers former fund graduated group guilty passport poll sales saudi ship signed timber tobacco war
47 advertising applications atomic borders collapse currently dictatorship expanded floods freeze imported increase killed lied merged migrants never occupation opposes ordered organization organizations papers qualify rebels reports revenue ruled sending ships supplies synthpop unilaterally wholesale
48 civil debt defense donated en legally october prices program proliferation pushed ranked requests scrapped transferred
49 allegations alleged barrels charts controlled deficits dramatically increased membership missiles permits president previously releases reported terrorist
50 acquired agencies belgium claiming complaint criminal distributed division draft entry ex exceeded humanitarian issued jobs june legislation license majority mandates opponent posted sale steel submitted subsequently survey violate
51 abuses agents armed ballistic banning charges collapsed debuted destroyed dollars donations exempt foreign handguns korea ranking recently terrorists uk
52 december discontinued discriminated fraudulent net russian tripled unemployment weapons
53 # abortions anti august census claimed convicted counterfeiting crime earmarks fled manufactured office pornography released shipment tied under withdrawn year
54 against assets commission database enrollment february financing money operated received record regime subsidiary treasury treaties
55 broke businesses fraud largest lawsuit lawsuits nearly quotas totaling
56 administration awarded cocaine expired goods leaked military overturned platinum purchased recession sent thirds uninsured
57 american claims deficit deportation ended estimates exports files guns owned revenues un
58 <number> asbestos contra drug elimination german housing licenses lowest seceded submarine
59 banned border defunct entered occupied rejected taxpayer
60 contracts copyright launched nations raided single
61 approved certified dropped funding navy revised russia taxes
62 bankrupt obtained proposal report routed statistics swedish treaty
63 accused drafted genocide grants immigrants import million now sweden united withdrew
64 arms canada copies denies foreclosures sanctions states subsidies
65 billion citizenship defeated panama patent pension premiums registered shipped violating voted
66 accounted allegedly dismantled doubled inactivated refugees seized sponsored trafficking trillion undocumented
67 camps denied insurance netherlands tons
68 export immigration smuggling sold
69 % bankruptcies registration sued
70 visa visas
71 asylum department invasion percent violated
72 deported filed payments refugee
74 estimated invaded
75 eliminated inspectors
76 bankruptcy surplus
77 backed mortgage mortgages
78 agency embargo
79 imports
80 amnesty financed since
82 funded supported
84 illegally vetoed
90 illegal
99 loans
`;
