import { nearest } from '../values/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';

const FILE = 'public/ads.txt';
const KINDS = ['DIRECT', 'RESELLER'];
const VARIABLES = [
  'CONTACT',
  'SUBDOMAIN',
  'OWNERDOMAIN',
  'MANAGERDOMAIN',
  'INVENTORYPARTNERDOMAIN',
];
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*$/i;

/**
 * Lines of an `ads.txt` that ad systems skip, as warnings: a record is a seller's domain, the paper's account there, DIRECT or RESELLER and,
 * if there is one, the authority's id; a variable is `NAME=value`. Source: IAB Tech Lab, ads.txt 1.1, chapter 3.
 */
export function checkAdsTxt(text: string): Problem[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .flatMap((whole, index) => {
      const line = whole.replace(/#.*$/, '').trim();
      const found =
        line === '' ? undefined : /^([a-z]+)\s*=/i.test(line) ? ofVariable(line) : ofRecord(line);
      if (found === undefined) return [];
      return [
        {
          rule: 'public/ads-txt',
          severity: 'warning' as const,
          file: FILE,
          line: index + 1,
          column: whole.search(/\S/) + 1,
          message: `advertisers skip this line: ${found.message}`,
          hint: found.hint,
        },
      ];
    });
}

interface Finding {
  message: string;
  hint: string;
}

function ofVariable(line: string): Finding | undefined {
  const [name = '', value = ''] = line.split(/\s*=\s*(.*)/s);
  if (value === '') return { message: `“${name}” says nothing`, hint: `${name}=example.com` };
  // Names that nobody knows are for others to read; those that are nearly known are mistyped.
  const near = VARIABLES.includes(name.toUpperCase())
    ? undefined
    : nearest(name.toUpperCase(), VARIABLES);
  return near === undefined
    ? undefined
    : {
        message: `there is no variable “${name}”; did you mean “${near}”?`,
        hint: `${near}=${value}`,
      };
}

function ofRecord(line: string): Finding | undefined {
  // Extensions stand behind a semicolon, and are nobody's concern here.
  const fields = (line.split(';')[0] ?? '').split(',').map((field) => field.trim());
  const [domain = '', account = '', kind = '', authority] = fields;
  const right = (given: readonly (string | undefined)[]): string =>
    given.filter((field) => field !== undefined).join(', ');
  if (fields.length < 3)
    return {
      message: 'it has no three fields between commas',
      hint: right([
        DOMAIN.test(domain) ? domain : 'google.com',
        account || 'pub-0000000000000000',
        'DIRECT',
      ]),
    };
  if (!DOMAIN.test(domain))
    return {
      message: `“${domain}” is not a domain`,
      hint: right([bareDomain(domain) ?? 'google.com', account, kind, authority]),
    };
  if (account === '')
    return {
      message: 'the account at the seller is missing',
      hint: right([domain, 'pub-0000000000000000', kind, authority]),
    };
  if (!KINDS.includes(kind.toUpperCase()))
    return {
      message: `“${kind}” is neither DIRECT nor RESELLER`,
      hint: right([domain, account, nearest(kind.toUpperCase(), KINDS) ?? 'DIRECT', authority]),
    };
  if (authority !== undefined && !/^[\w.-]+$/.test(authority))
    return {
      message: `“${authority}” is not the id of an authority`,
      hint: right([domain, account, kind]),
    };
  return fields.length > 4
    ? { message: 'it has more than four fields', hint: right([domain, account, kind, authority]) }
    : undefined;
}

/** The domain of an address that stands where a domain belongs. */
function bareDomain(text: string): string | undefined {
  const host = text.replace(/^[a-z]+:\/\//i, '').replace(/[/:?].*$/s, '');
  return DOMAIN.test(host) ? host : undefined;
}
