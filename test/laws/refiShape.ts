/**
 * The part of the REFI-QDA project schema (QDA-XML 1.0, Project.xsd of 18 March 2019, MIT licence, described in the
 * REFI-QDA Standard 1.5 at www.qdasoftware.org) that exports use: which attributes and elements an element has, which it must
 * have, in which order, and how values look. Written down from the published schema; what is not here is not allowed.
 */
interface Shape {
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly required: readonly string[];
  /** In their order: how often each may and must come. */
  readonly children: readonly (readonly [name: string, least: number, most: number])[];
  readonly isText?: true;
}

const guid =
  /^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/;
const time = /^-?\d{4,}-(?:0\d|1[0-2])-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;
const text = /^/;
const integer = /^[+-]?\d+$/;
const made = { creatingUser: guid, creationDateTime: time, modifyingUser: guid, modifiedDateTime: time };
const any = Number.POSITIVE_INFINITY;

const shapes: Readonly<Record<string, Shape>> = {
  Project: {
    attributes: { name: text, origin: text, creatingUserGUID: guid, creationDateTime: time, basePath: text },
    required: ['name'],
    children: [
      ['Users', 0, 1],
      ['CodeBook', 0, 1],
      ['Sources', 0, 1],
      ['Description', 0, 1],
    ],
  },
  Users: { attributes: {}, required: [], children: [['User', 1, any]] },
  User: { attributes: { guid, name: text, id: text }, required: ['guid'], children: [] },
  CodeBook: { attributes: {}, required: [], children: [['Codes', 1, 1]] },
  Codes: { attributes: {}, required: [], children: [['Code', 1, any]] },
  Code: {
    attributes: {
      guid,
      name: text,
      isCodable: /^(?:true|false|0|1)$/,
      color: /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/,
    },
    required: ['guid', 'name', 'isCodable'],
    children: [
      ['Description', 0, 1],
      ['Code', 0, any],
    ],
  },
  Sources: { attributes: {}, required: [], children: [['TextSource', 1, any]] },
  TextSource: {
    attributes: { guid, name: text, richTextPath: text, plainTextPath: text, ...made },
    required: ['guid'],
    children: [
      ['Description', 0, 1],
      ['PlainTextContent', 0, 1],
      ['PlainTextSelection', 0, any],
      ['Coding', 0, any],
    ],
  },
  PlainTextSelection: {
    attributes: { guid, name: text, startPosition: integer, endPosition: integer, ...made },
    required: ['guid', 'startPosition', 'endPosition'],
    children: [
      ['Description', 0, 1],
      ['Coding', 0, any],
    ],
  },
  Coding: {
    attributes: { guid, creatingUser: guid, creationDateTime: time },
    required: ['guid'],
    children: [['CodeRef', 1, 1]],
  },
  CodeRef: { attributes: { targetGUID: guid }, required: ['targetGUID'], children: [] },
  Description: { attributes: {}, required: [], children: [], isText: true },
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  words: string;
}

/** Every breach of the schema, as a sentence. */
export function breachesOf(xml: string): string[] {
  const root = parse(xml);
  if (root?.name !== 'Project' || root.attributes.xmlns !== 'urn:QDA-XML:project:1.0')
    return ['The root is no Project of QDA-XML 1.0.'];
  const { xmlns, ...others } = root.attributes;
  return breachesIn({ ...root, attributes: others });
}

function breachesIn({ name, attributes, children, words }: Element): string[] {
  const shape = shapes[name];
  if (!shape) return [`There is no element ${name}.`];
  const order = shape.children.map(([child]) => child);
  const places = children.map((child) => order.indexOf(child.name));
  return [
    ...Object.entries(attributes).flatMap(([key, value]) =>
      shape.attributes[key]?.test(value) ? [] : `${name} has ${key}="${value}".`,
    ),
    ...shape.required.flatMap((key) => (key in attributes ? [] : `${name} lacks ${key}.`)),
    ...shape.children.flatMap(([child, least, most]) => {
      const count = children.filter((one) => one.name === child).length;
      return count < least || count > most ? `${name} has ${count} ${child}.` : [];
    }),
    ...places.flatMap((place, index) =>
      place < 0 || place < (places[index - 1] ?? 0)
        ? `${name} has ${children[index]?.name} in the wrong place.`
        : [],
    ),
    ...(words.trim() !== '' && !shape.isText ? [`${name} holds text.`] : []),
    ...children.flatMap(breachesIn),
  ];
}

/** XML as the writer makes it: no comments, no CDATA, no entities but the five. */
function parse(xml: string): Element | undefined {
  const top: Element = { name: '', attributes: {}, children: [], words: '' };
  const open = [top];
  for (const [, words = '', close, name = '', pairs = '', alone] of xml.matchAll(
    /([^<]*)<(?:\?xml[^>]*\?|(\/)?([A-Za-z]+)((?: [A-Za-z]+="[^"<]*")*)(\/)?)>/g,
  )) {
    const parent = open.at(-1) ?? top;
    parent.words += words;
    if (close) open.pop();
    else if (name !== '') {
      const attributes = Object.fromEntries(
        [...pairs.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      );
      const element = { name, attributes, children: [], words: '' };
      parent.children.push(element);
      if (!alone) open.push(element);
    }
  }
  return open.length === 1 ? top.children[0] : undefined;
}
