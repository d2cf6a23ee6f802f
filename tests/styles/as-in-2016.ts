/** Selectors that make a browser of 2016 drop their whole rule. */
const NEW_SELECTOR = /:(?:is|where|has|focus-visible|focus-within)\b|::(?:marker|backdrop)\b/;
/** Rules around others that are dropped with all that is in them. */
const NEW_AROUND = /^@(?:layer|container|scope|property)\b/;
/**
 * Where newer arrangements belong: a browser that does not know them is not, or not wide enough,
 * for them.
 */
const OWN_RISK = /^@(?:supports|media (?!print$)|page|font-face)/;
const NEW_PROPERTY =
  /^(?:inset(?:-.*)?|(?:margin|padding)-(?:inline|block)(?:-.*)?|border-(?:inline|block)(?:-.*)?|(?:inline|block)-size|grid(?:-.*)?|place-.*|row-gap)$/;
const NEW_VALUE =
  /\b(?:clamp|min|max|env|color-mix|light-dark|oklch)\(|\b\d+(?:svh|dvh|cqi|lh)\b|^(?:grid|flow-root|contents)$/;
/** Selectors of what such a phone never gets to see: the script that opens it is a module. */
const NEVER_SEEN = /\.lightbox/;

export interface Sheet2016 {
  /** The stylesheet as Chrome 49 to 55 would take it. */
  css: string;
  /** Rules and declarations that it would drop without having another for them. */
  lost: string[];
}

/**
 * A stylesheet through the eyes of a phone of 2016, one column wide. Media and supports queries
 * count as not met.
 */
export function asIn2016(css: string): Sheet2016 {
  const kept: string[] = [];
  const lost: string[] = [];
  for (const [head, body] of rulesOf(css.replaceAll(/\/\*[\s\S]*?\*\//g, ''))) {
    if (OWN_RISK.test(head) || head === '@media print') continue;
    if (
      NEW_AROUND.test(head) ||
      NEW_SELECTOR.test(head.replaceAll(/:focus:not\(:focus-visible\)/g, ''))
    ) {
      lost.push(head);
      continue;
    }
    if (head.includes(':focus-visible') || NEVER_SEEN.test(head)) continue;
    const known = new Set<string>();
    const declarations: string[] = [];
    for (const [property, value] of declarationsOf(body)) {
      if (!NEW_PROPERTY.test(property) && !NEW_VALUE.test(value)) {
        known.add(property);
        declarations.push(`${property}: ${value}`);
      } else if (!known.has(property)) lost.push(`${head} { ${property}: ${value} }`);
    }
    kept.push(`${head} { ${declarations.join('; ')} }`);
  }
  return { css: kept.join('\n'), lost };
}

/** The outermost rules: what stands before the braces, and what in them. */
function rulesOf(css: string): [head: string, body: string][] {
  const rules: [string, string][] = [];
  let depth = 0;
  let start = 0;
  let head = '';
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) {
      head = css.slice(start, at).trim();
      start = at + 1;
    } else if (css[at] === '}' && --depth === 0) {
      rules.push([head, css.slice(start, at)]);
      start = at + 1;
    }
  }
  return rules;
}

function declarationsOf(body: string): [property: string, value: string][] {
  return body.split(';').flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
}
