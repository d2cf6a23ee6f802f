import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { OwnWords } from '../picture-facts.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'xml:lang';
/**
 * Properties by the names that XMP gives them. Source: ISO 16684-1, 8.3; Adobe, XMP Specification
 * part 2, 3.2.
 */
const PROPERTIES: ReadonlyMap<string, keyof OwnWords> = new Map([
  ['http://purl.org/dc/elements/1.1/creator', 'creator'],
  ['http://purl.org/dc/elements/1.1/description', 'caption'],
  ['http://purl.org/dc/elements/1.1/rights', 'copyright'],
  ['http://ns.adobe.com/photoshop/1.0/Credit', 'credit'],
]);
/** No packet is deeper than a few elements; a walk beyond this would be a walk for its own sake. */
const DEEPEST = 20;

/** What prefixes stand for, where an element stands. */
type Prefixes = Readonly<Record<string, string>>;

/**
 * Creator, credit, caption and copyright of a picture's XMP packet; none when it is not
 * well-formed.
 */
export function xmpWords(packet: string): OwnWords {
  const found: OwnWords = {};
  try {
    for (const child of parseXml(packet.slice(0, packet.lastIndexOf('>') + 1), {
      ignoreUndefinedEntities: true,
    }).children)
      if (child instanceof XmlElement) walk(child, Object.create(null) as Prefixes, 0, found);
  } catch {
    return {};
  }
  return found;
}

function walk(element: XmlElement, outer: Prefixes, depth: number, found: OwnWords): void {
  const prefixes = prefixesAt(element, outer);
  const described = nameOf(element.name, prefixes) === `${RDF}Description`;
  if (described)
    for (const [name, value] of Object.entries(element.attributes))
      note(found, nameOf(name, prefixes), value);
  for (const child of element.children) {
    if (!(child instanceof XmlElement)) continue;
    if (described)
      note(
        found,
        nameOf(child.name, prefixesAt(child, prefixes)),
        valueOf(child, prefixesAt(child, prefixes)),
      );
    else if (depth < DEEPEST) walk(child, prefixes, depth + 1, found);
  }
}

/** The first to say it is believed. */
function note(found: OwnWords, name: string, value: string): void {
  const word = PROPERTIES.get(name);
  if (word !== undefined && found[word] === undefined && value.trim() !== '') found[word] = value;
}

/**
 * A plain text; of several languages the one that is there for all, of several people all of them.
 */
function valueOf(element: XmlElement, prefixes: Prefixes): string {
  const list = element.children.find(
    (child): child is XmlElement =>
      child instanceof XmlElement && nameOf(child.name, prefixes).startsWith(RDF),
  );
  if (list === undefined) return textOf(element);
  const items = list.children.filter((child) => child instanceof XmlElement);
  if (nameOf(list.name, prefixes) !== `${RDF}Alt`)
    return items
      .map((item) => textOf(item).trim())
      .filter((text) => text !== '')
      .join(', ');
  const chosen = items.find((item) => item.attributes[XML] === 'x-default') ?? items[0];
  return chosen === undefined ? '' : textOf(chosen);
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
}

function prefixesAt({ attributes }: XmlElement, outer: Prefixes): Prefixes {
  let prefixes: Record<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith('xmlns:'))
      (prefixes ??= Object.assign(Object.create(null) as Record<string, string>, outer))[
        name.slice(6)
      ] = value;
  return prefixes ?? outer;
}

/** The whole name: what the prefix stands for, and the name. */
function nameOf(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : `${prefixes[name.slice(0, colon)] ?? ''}${name.slice(colon + 1)}`;
}
