// Organisations that English news names without saying what they are, written down by kind from general knowledge:
// listed and family companies, banks, what publishes and broadcasts, universities by their short names, clubs and teams,
// parties, armed groups and forces, and what states and the world have in common. A name that is first of all something else
// ("Target", "Sun") is left out.

const COMPANIES = `
  3Com|ABB|Abbott Laboratories|AbbVie|Accenture|Acer|ADM|Adecco|Adidas|Adobe|Aegon|Aer Lingus|Aeroflot|Aetna|Ahold|AIG
  |Air Canada|Air China|Air France|Air India|Airbus|Akzo Nobel|Albertsons|Alcatel|Alcoa|Alibaba|Alitalia|All Nippon Airways
  |Allergan|Allianz|Allstate|Alphabet|Alstom|Altria|Amazon|Amazon.com|AMD|America Online|America West|American Airlines
  |American Electric Power|American Express|American Home Products|American Standard|Ameritech|Amgen|Amoco|Anglo American
  |Anheuser-Busch|AOL|AOL Time Warner|Apple|Apple Computer|Applied Materials|Aramco|Archer Daniels Midland|Arcelor
  |ArcelorMittal|Arianespace|Arthur Andersen|Ashland|Asda|AstraZeneca|AT&T|Atlantic Richfield|Audi|Aventis|Aviva|Avon|AXA
  |BAE Systems|Baidu|Bain|Baker Hughes|Bankers Trust|Barnes & Noble|Barrick Gold|BASF|Bausch & Lomb|Baxter|Bayer
  |Bear Stearns|Bechtel|Bell Atlantic|Bell Canada|BellSouth|Benetton|Bertelsmann|Berkshire Hathaway|Bethlehem Steel
  |BHP|BHP Billiton|BlackBerry|BlackRock|Blackstone|BMW|Boeing|Bombardier|Booz Allen|Borden|Bosch|Boston Scientific|BP
  |Bridgestone|Bristol-Myers|Bristol-Myers Squibb|British Aerospace|British Airways|British Gas|British Steel|British Telecom
  |BSkyB|BT|Burger King|Burlington Northern|Cable & Wireless|Cadbury|Cadbury Schweppes|Campbell Soup|Canon|Capital One
  |Cargill|Carlsberg|Carnival|Carrefour|Cartier|Caterpillar|Cathay Pacific|CBS|Celera|Cendant|Cessna|Chanel|Charles Schwab
  |Chevron|ChevronTexaco|China Mobile|Chiquita|Chrysler|Ciba-Geigy|Cigna|Cingular|Cisco|Cisco Systems|Citroen|CNOOC
  |Coca-Cola|Colgate-Palmolive|Columbia/HCA|Comcast|Compaq|CompuServe|Computer Associates|ConAgra|Conoco|ConocoPhillips
  |Con Edison|Consolidated Edison|Continental Airlines|Coors|Corning|Costco|Credit Agricole|CSX|Daewoo|Daihatsu|Daimler
  |Daimler-Benz|DaimlerChrysler|Danone|Dassault|De Beers|Deere|Dell|Deloitte|Delphi|Delta Air Lines|Deutsche Telekom|DHL
  |Diageo|Digital Equipment|Dow Chemical|Dow Corning|DreamWorks|Duke Energy|Dun & Bradstreet|DuPont|E.ON|EADS|Eastman Kodak
  |easyJet|eBay|Edison International|EDF|EDS|El Al|Electrolux|Electronic Arts|Electronic Data Systems|Elf Aquitaine|Eli Lilly
  |Embraer|EMI|Emirates|Endesa|Enel|Eni|Enron|Ericsson|Ernst & Young|Estee Lauder|Evergrande|Exxon|ExxonMobil|Facebook
  |Fairchild|Fannie Mae|FedEx|Federal Express|Federated Department Stores|Ferrari|Fiat|Firestone|Fleming|Fluor|Ford
  |Ford Motor|Foxconn|France Telecom|Freddie Mac|Frito-Lay|Fuji|Fujitsu|GEC|Gannett|Gap Inc|Gateway|Gazprom|Genentech
  |General Dynamics|General Electric|General Foods|General Mills|General Motors|Genzyme|Georgia-Pacific|Getty Oil|Gillette
  |Glaxo|GlaxoSmithKline|Glaxo Wellcome|Glencore|GM|Goldman|Goodrich|Goodyear|Google|Grumman|GTE|Gucci|Guinness|Gulfstream
  |GE|H&M|H.J. Heinz|Halliburton|Hanson|Harley-Davidson|Hasbro|Heineken|Heinz|Hermes|Hershey|Hertz|Hewlett-Packard|Hilton
  |Hitachi|Hoechst|Hoffmann-La Roche|Home Depot|Honda|Honeywell|Houghton Mifflin|HP|Huawei|Hughes Aircraft|Humana|Hyatt
  |Hynix|Hyundai|Iberia|IBM|ICI|IKEA|Inco|Infineon|ING|Infosys|Ingersoll-Rand|Intel|International Harvester|International Paper
  |Iridium|Isuzu|ITT|J.C. Penney|J.P. Morgan|Jaguar|Japan Airlines|JetBlue|Johnson & Johnson|Johnson Controls
  |JPMorgan|JPMorgan Chase|JVC|Kawasaki|Kellogg|Kentucky Fried Chicken|Kia|Kimberly-Clark|KLM|Kmart|Kodak|Komatsu|Korean Air
  |KPMG|Kraft|Kroger|Krupp|Kyocera|L'Oreal|Lafarge|Land Rover|Lego|Lehman|Lehman Brothers|Lenovo|Levi Strauss|Lexmark|LG
  |Liggett|Linde|LinkedIn|Litton|Litton Industries|Lloyd's of London|Lockheed|Lockheed Martin|Loews|Long-Term Capital Management|Loral
  |Lucasfilm|Lucent|Lucent Technologies|Lufthansa|Lukoil|LVMH|Lyondell|Macy's|Marathon Oil|Marks & Spencer|Marriott|Mars Inc
  |Martin Marietta|Mastercard|Matsushita|Mattel|Maytag|Mazda|MCA|MCI|MCI WorldCom|McDonald's|McDonnell Douglas|McGraw-Hill
  |McKesson|McKinsey|Mead|Medtronic|Mercedes|Mercedes-Benz|Merck|Meta|Metro-Goldwyn-Mayer|MGM|Michelin|Micron|Micron Technology
  |Microsoft|Miramax|Mitsubishi|Mitsui|Mobil|Monsanto|Morrison-Knudsen|Motorola|Nabisco|National Semiconductor|NCR|NEC
  |Nestle|Netflix|Netscape|New Line Cinema|Newmont|Nike|Nikon|Nintendo|Nippon Steel|Nissan|Nokia|Nomura|Norfolk Southern|Nortel
  |Northern Telecom|Northrop|Northrop Grumman|Northwest Airlines|Novartis|Novell|Novo Nordisk|NTT|NTT DoCoMo|Nvidia|NYNEX
  |Occidental Petroleum|Olivetti|Omnicom|OpenAI|Oracle|Owens Corning|Pacific Bell|Pacific Gas and Electric|Pacific Telesis
  |PaineWebber|Pan Am|Panasonic|Paramount|Parmalat|PayPal|Pechiney|PeopleSoft|PepsiCo|Petrobras|PetroChina|Petronas|Peugeot
  |Pfizer|PG&E|Pharmacia|Phelps Dodge|Philip Morris|Philips|Phillips Petroleum|Pillsbury|Pirelli|Pixar|Pizza Hut|Polaroid|Porsche
  |Pratt & Whitney|PricewaterhouseCoopers|Procter & Gamble|Prudential|Prudential Securities|Qantas|Qualcomm|Qwest|R.J. Reynolds
  |Raytheon|RCA|RealNetworks|Reebok|Renault|Repsol|Revlon|Reynolds Metals|Rhone-Poulenc|Rio Tinto|RJR Nabisco|Roche|Rockwell
  |Rolls-Royce|Rosneft|Royal Dutch|Royal Dutch/Shell|RWE|Ryanair|S.C. Johnson|Saab|Saatchi & Saatchi|Sabena|Safeway|Sainsbury
  |Salesforce|Samsung|Sandoz|Sanofi|Santa Fe Pacific|Sanyo|SAP|Sara Lee|SAS|SBC|Schering-Plough|Schlumberger|Scott Paper|Seagate
  |Seagram|Sears|Sears Roebuck|Sega|Seiko|7-Eleven|Siemens|Silicon Graphics|Singapore Airlines|Sinopec|SmithKline Beecham|Sodexo
  |SoftBank|Solvay|Sony|Southwest Airlines|Southwestern Bell|SpaceX|Spotify|Sprint|Standard & Poor's|Standard Oil|Starbucks
  |Starwood|State Farm|Statoil|STMicroelectronics|Subaru|Sumitomo|Sun Microsystems|Suzuki|Swatch|Swissair|Swiss Re|Symantec|Taiwan Semiconductor
  |TAP|Tata|Telecom Italia|Telefonica|Tencent|Tenneco|Tesco|Tesla|Texaco|Texas Instruments|Textron|Thales|Thomson|ThyssenKrupp
  |TikTok|Time Warner|TNT|Toshiba|TotalFinaElf|Toyota|Toys R Us|Travelers|TRW|TSMC|Turkish Airlines|TWA|20th Century Fox
  |Twentieth Century Fox|Twitter|Tyco|Tyson Foods|U.S. Airways|US Airways|U.S. Steel|U.S. West|Uber|Unilever|Union Carbide
  |Union Pacific|Unisys|United Airlines|United Parcel Service|United Technologies|Unocal|UnitedHealth|UPS|USX|Vale|ValuJet|Verizon
  |Viacom|Virgin Atlantic|Vivendi|Vodafone|Volkswagen|Volvo|Wal-Mart|Walgreen|Walmart|Walt Disney|Wang Laboratories|Warner Bros.
  |Warner-Lambert|Wellcome|WellPoint|Westinghouse|Weyerhaeuser|WhatsApp|Whirlpool|Wipro|Woolworth|WorldCom|WPP|Wyeth|Xerox|Yahoo
  |Yahoo!|Yamaha|Young & Rubicam|YouTube|Yukos|Zenith|Zurich Insurance`;

const BANKS = `
  ABN Amro|Banco Santander|Bank of America|Bank of England|Bank of Japan|Bank of New York|Bank One|BankAmerica|Banque Nationale de Paris
  |Barclays|Barings|BBVA|BNP Paribas|Bundesbank|Chase Manhattan|Chemical Bank|Citibank|Citicorp|Citigroup|Commerzbank|Countrywide
  |Credit Lyonnais|Credit Suisse|Credit Suisse First Boston|Dai-Ichi Kangyo|Deutsche Bank|Dexia|Donaldson, Lufkin & Jenrette
  |Dresdner Bank|Fidelity|First Boston|First Chicago|First Union|Fitch|Fleet Financial|Fortis|Goldman Sachs|Hambros|HSBC|ING Barings
  |Julius Baer|Kidder Peabody|Kleinwort Benson|Lazard|Lazard Freres|Lloyds|Lloyds TSB|Merrill|Merrill Lynch|Mizuho|Moody's
  |Moody's Investors Service|Morgan Stanley|Morgan Grenfell|NationsBank|NatWest|Nordea|Northern Rock|Paribas|PNC|Rabobank|Rothschild
  |Royal Bank of Scotland|Salomon|Salomon Brothers|Salomon Smith Barney|Santander|Sberbank|Schroders|Smith Barney|Societe Generale
  |Standard Chartered|Sumitomo Bank|Swiss Bank|Swiss National Bank|UBS|UniCredit|Union Bank of Switzerland|Vanguard|Wachovia|Warburg
  |Washington Mutual|Wells Fargo|Westpac|WestLB|Yamaichi|Bourse|Dow Jones|Euronext|Federal Reserve|Fed|Nasdaq|Nymex|NYSE
  |Securities and Exchange Commission|European Central Bank|ECB|IMF|World Bank|S&P`;

const PRESS = `
  ABC|ABC News|Agence France-Presse|AFP|Al Arabiya|Al Jazeera|Al-Ahram|Al-Hayat|Al-Jazeera|Anadolu|ANSA|Antara|AP|Asahi|Asahi Shimbun
  |Associated Press|Atlantic Monthly|Axel Springer|Axios|Baltimore Sun|BBC|BBC News|BBC Radio|Belga|Bernama|Bild|Bloomberg|Bloomberg News|Boston Globe
  |Boston Herald|Breitbart|Business Week|BusinessWeek|BuzzFeed|C-SPAN|CBC|CBS News|CCTV|Channel 4|Channel Four|Chicago Sun-Times|Chicago Tribune
  |Christian Science Monitor|Clarin|CNBC|CNN|Conde Nast|Corriere della Sera|Daily Express|Daily Mail|Daily Mirror|Daily News
  |Daily Telegraph|Dallas Morning News|Denver Post|Der Spiegel|Detroit Free Press|Detroit News|Deutsche Welle|Die Welt|Die Zeit|Doubleday|DPA|Economist
  |EFE|El Mundo|El Pais|El Universal|ESPN|Esquire|Evening Standard|Financial Times|Forbes|Fox News|Frankfurter Allgemeine Zeitung
  |Gazeta Wyborcza|Globe and Mail|Granma|Guardian|Haaretz|HarperCollins|HBO|Herald Tribune|Houston Chronicle|Huffington Post|Hurriyet|Il Giornale
  |Il Messaggero|Il Sole 24 Ore|Independent Television News|Interfax|International Herald Tribune|IRNA|Irish Times|ITAR-Tass
  |Itar-Tass|ITN|ITV|Izvestia|Jane's Defence Weekly|Japan Times|Jerusalem Post|Jiji|Jiji Press|Jyllands-Posten|KCNA|Kommersant|Knight Ridder|Knopf|Kyodo
  |Kyodo News|L'Equipe|L'Express|L'Humanite|La Nacion|La Repubblica|La Stampa|La Vanguardia|Le Figaro|Le Monde|Le Parisien|Le Point|Liberation
  |Los Angeles Times|Maariv|Macmillan|Mail on Sunday|Mainichi Shimbun|McClatchy|Miami Herald|Milliyet|Minneapolis Star Tribune|MSNBC|MTV|NBC|NBC News
  |Neue Zuercher Zeitung|New Republic|New York Daily News|New York Post|New York Times|New Yorker|News Corp|News Corporation
  |Newsday|Newsweek|NHK|Nihon Keizai Shimbun|Nikkei|Novosti|NPR|NTV|Observer|Ostankino|PBS|Penguin|People's Daily|Philadelphia Inquirer|Playboy
  |Politico|Pravda|Press Association|ProPublica|Radio Free Europe|Radio Liberty|RAI|Random House|Reader's Digest|Reuter|Reuters|RIA
  |RIA Novosti|Rolling Stone|RTE|San Francisco Chronicle|San Jose Mercury News|Scientific American|Simon & Schuster|Sky News|Sky Sports|Sky TV
  |South China Morning Post|Spiegel|Sports Illustrated|St. Petersburg Times|Star Tribune|Stern|Straits Times|Sueddeutsche Zeitung
  |Sunday Mirror|Sunday Telegraph|Sunday Times|Sydney Morning Herald|Tanjug|Tass|Times of India|Times of London|Toronto Star
  |TVN|TASS|UPI|United Press International|Univision|USA Today|Vanity Fair|Variety|Viking Press|Village Voice|VOA|Voice of America|Wall Street Journal
  |Washington Post|Washington Times|Wikinews|Wikipedia|Wired|WNBC|Xinhua|Yedioth Ahronoth|Yomiuri|Yomiuri Shimbun|Yonhap|ZDF|ARD`;

const LEARNING = `
  Amherst|Auburn|Barnard|Baylor|Berkeley|Boston College|Boston University|Bowdoin|Brandeis|Brigham Young|Brown University|Bryn Mawr|Caltech
  |Carnegie Mellon|Case Western|Citadel|Clemson|Columbia University|Cooper Union|Cornell|Dartmouth|Drexel|Duke University|Emory|Eton|Fordham|Georgetown
  |Georgia Tech|Gonzaga|Grambling|Harvard|Harvard Business School|Harvard Law School|Harvard Medical School|Harvard University|Haverford|Hofstra|Howard University
  |Imperial College|Johns Hopkins|Juilliard|King's College|Kent State|Lehigh|London School of Economics|LSU|Marquette|Mayo Clinic|McGill|Michigan State|MIT
  |Middlebury|Mount Holyoke|North Carolina State|Northwestern|Notre Dame|NYU|Oberlin|Ohio State|Oxford University|Penn State|Pepperdine
  |Princeton|Purdue|RAND|Rand Corporation|Rice University|Rutgers|Seton Hall|Scripps|Smithsonian|Smithsonian Institution|Sorbonne|Southern Methodist|St. John's|Stanford|SUNY|Swarthmore|Syracuse University|Temple University
  |Texas A&M|Texas Tech|Tufts|Tulane|UCLA|UNLV|USC|Vanderbilt|Vassar|Villanova|Virginia Tech|Wake Forest|Washington State|Wellesley|Wesleyan
  |West Point|Wharton|William & Mary|Yale|Yale Law School|Yale University|Brookings Institution|Cato Institute|Chatham House|Heritage Foundation|Ford Foundation|Rockefeller Foundation
  |American Enterprise Institute|Carter Center|Carnegie Endowment|Pew Research Center|Gallup|Human Rights Watch|Amnesty International|Greenpeace|Oxfam|Red Cross
  |Red Crescent|Salvation Army|Sierra Club|Teamsters|Metropolitan Opera|Royal Ballet|Bolshoi|La Scala|Philharmonic|Louvre|Metropolitan Museum of Art|Museum of Modern Art
  |Sotheby's|Christie's|Juilliard School|Planned Parenthood|NAACP|ACLU|NRA|AARP|AFL-CIO|Boy Scouts|Girl Scouts|YMCA|Rotary|Ku Klux Klan`;

const CLUBS = `
  76ers|49ers|A's|Angels|Astros|Athletics|Bears|Bengals|Blackhawks|Blazers|Blue Jays|Blues|Braves|Brewers|Broncos|Browns|Bruins|Buccaneers|Bucks|Bulls
  |Canadiens|Canucks|Capitals|Cardinals|Cavaliers|Celtics|Chargers|Clippers|Colts|Cowboys|Coyotes|Cubs|Devils|Dodgers|Dolphins|Ducks|Eagles
  |Expos|Falcons|Flames|Flyers|Giants|Grizzlies|Hawks|Heat|Hornets|Hurricanes|Indians|Islanders|Jaguars|Jazz|Jets|Kings|Knicks|Lakers
  |Leafs|Lightning|Lions|Magic|Mariners|Marlins|Mavericks|Mets|Nets|Nuggets|Oilers|Orioles|Pacers|Packers|Padres|Panthers|Patriots
  |Penguins|Phillies|Pirates|Pistons|Predators|Raiders|Rams|Rangers|Raptors|Ravens|Rays|Red Sox|Red Wings|Redskins|Reds|Rockets|Rockies|Royals|Sabres
  |Saints|Seahawks|Senators|Sharks|Sixers|Sonics|Spurs|Steelers|SuperSonics|Supersonics|Texans|Thunder|Tigers|Timberwolves|Titans|Trail Blazers
  |Twins|Vikings|Warriors|White Sox|Wizards|Yankees|Crusaders|Wallabies|Springboks|All Blacks|Proteas|Black Caps|Socceroos|Azzurri|Maple Leafs
  |New York Yankees|New York Mets|New York Rangers|New York Islanders|New Jersey Devils|New Jersey Nets|Florida Panthers|Florida Marlins
  |Montreal Expos|Montreal Canadiens|Ottawa Senators|Toronto Maple Leafs|Calgary Flames|Edmonton Oilers|Vancouver Canucks|Quebec Nordiques
  |Hartford Whalers|Buffalo Sabres|Boston Bruins|Philadelphia Flyers|Pittsburgh Penguins|Washington Capitals|Tampa Bay Lightning|Detroit Red Wings
  |Chicago Blackhawks|St. Louis Blues|Dallas Stars|Colorado Avalanche|Phoenix Coyotes|Los Angeles Kings|Anaheim Ducks|San Jose Sharks
  |California Angels|Seattle Supersonics|Vancouver Grizzlies|Houston Oilers|Washington Bullets|Charlotte Hornets|Nashville Predators
  |Arsenal|Aston Villa|Birmingham City|Blackburn|Blackburn Rovers|Blackpool|Bolton Wanderers|Brentford|Brighton|Burnley|Charlton Athletic
  |Chelsea|Coventry City|Crystal Palace|Derby County|Everton|Fulham|Huddersfield Town|Hull City|Ipswich Town|Leeds United|Leicester City|Liverpool
  |Luton Town|Manchester City|Manchester United|Man United|Middlesbrough|Millwall|Newcastle United|Norwich City|Nottingham Forest|Oldham Athletic
  |Port Vale|Portsmouth|Preston|Queens Park Rangers|QPR|Sheffield United|Sheffield Wednesday|Southampton|Stoke City|Sunderland|Swansea City|Swindon Town
  |Tottenham|Tottenham Hotspur|Watford|West Brom|West Bromwich Albion|West Ham|West Ham United|Wigan|Wigan Athletic|Wimbledon|Wolves
  |Wolverhampton Wanderers|Aberdeen|Celtic|Dundee United|Hearts|Hibernian|Kilmarnock|Motherwell|Raith Rovers|St Johnstone|St Mirren
  |Ajax|Feyenoord|PSV|PSV Eindhoven|Twente|Vitesse Arnhem|Anderlecht|Club Brugge|Standard Liege|Barcelona|Real Madrid|Atletico Madrid|Athletic Bilbao|Betis|Celta
  |Deportivo La Coruna|Espanyol|Real Betis|Real Sociedad|Real Zaragoza|Sevilla|Valencia|Villarreal|AC Milan|Atalanta|Bologna|Fiorentina|Inter Milan|Internazionale
  |Juventus|Lazio|Napoli|Parma|Sampdoria|Torino|Udinese|AS Roma|Bayer Leverkusen|Bayern Munich|Borussia Dortmund|Borussia Moenchengladbach|Eintracht Frankfurt
  |Hamburger SV|Hansa Rostock|Hertha Berlin|Kaiserslautern|Schalke|Schalke 04|VfB Stuttgart|VfL Bochum|Werder Bremen|Wolfsburg|1860 Munich|Fortuna Duesseldorf|Arminia Bielefeld
  |Auxerre|Bordeaux|Lens|Lille|Lyon|Marseille|Metz|Monaco|Montpellier|Nantes|Olympique Marseille|Paris Saint-Germain|Paris St Germain|PSG|Saint-Etienne|Strasbourg
  |Benfica|Boavista|Porto|Sporting Lisbon|Dynamo Kiev|Dynamo Moscow|Lokomotiv Moscow|Spartak Moscow|CSKA Moscow|Shakhtar Donetsk|Zenit|Galatasaray
  |Fenerbahce|Besiktas|Trabzonspor|Olympiakos|Panathinaikos|AEK Athens|PAOK Salonika|Red Star Belgrade|Partizan Belgrade|Hajduk Split|Croatia Zagreb|Dinamo Zagreb
  |Steaua Bucharest|Rapid Vienna|Austria Vienna|Grasshoppers|Neuchatel Xamax|Servette|Sparta Prague|Slavia Prague|Legia Warsaw|Widzew Lodz|Ferencvaros|Brondby|Rosenborg|IFK Gothenburg|Malmo
  |Boca Juniors|River Plate|Flamengo|Fluminense|Palmeiras|Penarol|Corinthians|Santos|Sao Paulo FC|Gremio|Cruzeiro|Nacional|Colo Colo|Al Ahly|Zamalek
  |Derbyshire|Essex|Glamorgan|Gloucestershire|Hampshire|Kent|Lancashire|Leicestershire|Middlesex|Northamptonshire|Nottinghamshire|Somerset|Surrey|Sussex|Warwickshire
  |Worcestershire|Yorkshire|McLaren|Williams-Renault|Benetton-Renault|Bath|Leicester|Harlequins|Saracens|Wasps|NFL|NBA|NHL|MLB|NCAA|FIFA|UEFA|IOC|IAAF|ATP|WTA|PGA|FA|ICC|USOC
  |American League|National League|Premier League|Bundesliga|Serie A|La Liga|Big Ten|Formula One`;

const POLITICS = `
  Abu Sayyaf|African National Congress|African Union|Al Qaeda|Al Shabaab|al-Qaeda|al-Qaida|al-Shabab|al Qaeda|Amal|ANC|Arab League|Aryan Nations|ASEAN|Baath|Baath Party|Bharatiya Janata Party
  |BJP|Black Panthers|Boko Haram|Bundestag|Bundesrat|Bundeswehr|Capitol Hill|CDU|CSU|Christian Coalition|Christian Democratic Union|Christian Democrats|CIA|Commonwealth|Congress|Congress Party|Conservatives|Council of Europe|Cosa Nostra
  |Democratic Party|Democrats|Dail|Duma|ECOWAS|EC|ETA|European Commission|European Community|European Parliament|European Union|EU|FARC|Fatah|FBI|Farabundo Marti National Liberation Front|FDP|Fidesz|Forza Italia|FSB|Front National
  |Golkar|GOP|Group of Seven|G7|G8|G20|Greens|Hamas|Herri Batasuna|Hezbollah|Hizbollah|Hizbullah|House of Commons|House of Lords|House of Representatives|IAEA|INS|Interpol|IRA|Irish Republican Army|Islamic Jihad
  |Islamic State|ISIS|Izquierda Unida|Janjaweed|Kach|Kashmir Liberation Front|Khmer Rouge|Knesset|KGB|Kremlin|Kurdistan Workers Party|Kuomintang|Labor|Labor Party|Labour|Labour Party|Lashkar-e-Taiba|Liberal Democratic Party|Liberal Democrats|Likud|Lok Sabha|Lords|LTTE
  |MI5|MI6|Majlis|Mossad|Mujahideen|Muslim Brotherhood|NAFTA|NATO|National Front|National Security Council|Nazi Party|NORAD|Northern Alliance|Northern League|OAS|OECD|OAU|OPEC|OSCE|PASOK|Pentagon|People's Liberation Army|PKK|PLO|Politburo
  |Popular Party|PRI|PSOE|Provisional IRA|Reichstag|Republican Party|Republicans|Red Brigades|Rajya Sabha|Royal Navy|SAARC|SDLP|Scotland Yard|Secret Service|Securitate|Sejm|Senate|Shas|Shin Bet|Shining Path|Sinn Fein|SNP|Social Democrats|Social Democratic Party|Solidarity
  |SPD|State Duma|State Department|Supreme Court|Supreme Soviet|SWAPO|Taliban|Taleban|Tamil Tigers|Tories|Treasury|Tupac Amaru|U.N.|UDR|Ulster Unionists|UN|UNESCO|UNHCR|UNICEF|UNITA|Unionists|United Nations|UNPROFOR|Vatican|Viet Cong|Warsaw Pact|WHO|World Health Organization
  |World Trade Organization|WTO|ZANU-PF|Zapatistas|Federal Aviation Administration|FAA|FCC|FDA|EPA|NASA|NSA|DEA|OSHA|USDA|HUD|IRS|GAO|NTSB|CDC|USAID|Homeland Security|Environmental Protection Agency|Food and Drug Administration
  |Federal Communications Commission|Federal Trade Commission|Justice Department|Commerce Department|Defense Department|Energy Department|Labor Department|Treasury Department|Interior Department|Agriculture Department|Foreign Office|Foreign Ministry|Home Office|Downing Street|Whitehall|Elysee|White House`;

const FORCES = `
  Bundespolizei|Bundeskriminalamt|Carabinieri|Civil Guard|Coast Guard|Border Patrol|Delta Force|Ertzaintza|Europol|Federal Police|Foreign Legion
  |Garda|Gardai|Gendarmerie|Green Berets|Guardia Civil|Guardia di Finanza|GRU|Gurkhas|Household Cavalry|Interpol|KGB|Marine Corps|Marines
  |Met Police|Metropolitan Police|Mossos d'Esquadra|Mounties|MVD|National Guard|National Police|Navy|Navy SEALs|NYPD|LAPD|Parachute Regiment|Peshmerga
  |Policia Nacional|Polizia di Stato|PSNI|RAF|Rangers|RCMP|Republican Guard|Revolutionary Guard|Revolutionary Guards|Rijkswacht|Royal Air Force|Royal Canadian Mounted Police
  |Royal Marines|Royal Ulster Constabulary|RUC|Rurales|SAS|Savak|Special Branch|Spetsnaz|SWAT|U.S. Air Force|U.S. Army|U.S. Marine Corps|U.S. Navy
  |US Air Force|US Army|US Marine Corps|US Navy|US Coast Guard|U.S. Coast Guard|Immigration and Customs Enforcement|Bureau of Alcohol, Tobacco and Firearms|ATF`;

/** Their names as they are written, without a possessive at the end: "Moody", which names are tagged as. */
export const ORGANISATIONS = [COMPANIES, BANKS, PRESS, LEARNING, POLITICS, FORCES].flatMap(namesIn);

/** The names of clubs, teams and leagues; many are those of cities and counties. */
export const TEAMS = namesIn(CLUBS);

/** Cities, states and regions that the teams of North America are called by. */
export const TEAM_CITIES = namesIn(
  `Anaheim|Arizona|Atlanta|Baltimore|Boston|Brooklyn|Buffalo|Calgary|California|Carolina|Charlotte|Chicago|Cincinnati|Cleveland
  |Colorado|Columbus|Dallas|Denver|Detroit|Edmonton|Florida|Golden State|Green Bay|Hartford|Houston|Indiana|Indianapolis|Jacksonville
  |Kansas City|Las Vegas|Los Angeles|Memphis|Miami|Milwaukee|Minnesota|Montreal|Nashville|New England|New Jersey|New Orleans|New York
  |Oakland|Oklahoma City|Orlando|Ottawa|Philadelphia|Phoenix|Pittsburgh|Portland|Sacramento|San Antonio|San Diego|San Francisco|San Jose
  |Seattle|St. Louis|Tampa Bay|Tennessee|Texas|Toronto|Utah|Vancouver|Washington|Winnipeg`,
);

function namesIn(names: string): readonly string[] {
  return names.split('|').map((name) => name.trim().replace(/\s+/g, ' ').replace(/'s$/, ''));
}
