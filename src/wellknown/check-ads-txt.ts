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
 * Lines of an `ads.txt` that ad systems skip, as warnings: a record is a seller's domain, the
 * paper's account there, DIRECT or RESELLER and, if there is one, the authority's id; a variable is
 * `NAME=value`. Source: IAB Tech Lab, ads.txt 1.1, chapter 3.
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

/** A line of fields between commas. */
interface Fields {
  count: number;
  domain: string;
  account: string;
  kind: string;
  authority: string | undefined;
}

/** What can be wrong with a record, in the order of its fields; the first that is says so. */
const FAULTS: readonly {
  is: (fields: Fields) => boolean;
  message: (fields: Fields) => string;
  /** The fields that would be right. */
  right: (fields: Fields) => readonly (string | undefined)[];
}[] = [
  {
    is: ({ count }) => count < 3,
    message: () => 'it has no three fields between commas',
    right: ({ domain, account }) => [
      DOMAIN.test(domain) ? domain : 'google.com',
      account || 'pub-0000000000000000',
      'DIRECT',
    ],
  },
  {
    is: ({ domain }) => !DOMAIN.test(domain),
    message: ({ domain }) => `“${domain}” is not a domain`,
    right: ({ domain, account, kind, authority }) => [
      bareDomain(domain) ?? 'google.com',
      account,
      kind,
      authority,
    ],
  },
  {
    is: ({ account }) => account === '',
    message: () => 'the account at the seller is missing',
    right: ({ domain, kind, authority }) => [domain, 'pub-0000000000000000', kind, authority],
  },
  {
    is: ({ kind }) => !KINDS.includes(kind.toUpperCase()),
    message: ({ kind }) => `“${kind}” is neither DIRECT nor RESELLER`,
    right: ({ domain, account, kind, authority }) => [
      domain,
      account,
      nearest(kind.toUpperCase(), KINDS) ?? 'DIRECT',
      authority,
    ],
  },
  {
    is: ({ authority }) => authority !== undefined && !/^[\w.-]+$/.test(authority),
    message: ({ authority = '' }) => `“${authority}” is not the id of an authority`,
    right: ({ domain, account, kind }) => [domain, account, kind],
  },
  {
    is: ({ count }) => count > 4,
    message: () => 'it has more than four fields',
    right: ({ domain, account, kind, authority }) => [domain, account, kind, authority],
  },
];

function ofRecord(line: string): Finding | undefined {
  // Extensions stand behind a semicolon, and are nobody's concern here.
  const written = (line.split(';')[0] ?? '').split(',').map((field) => field.trim());
  const [domain = '', account = '', kind = '', authority] = written;
  const fields = { count: written.length, domain, account, kind, authority };
  const fault = FAULTS.find(({ is }) => is(fields));
  if (fault === undefined) return undefined;
  const right = fault.right(fields).filter((field) => field !== undefined);
  return { message: fault.message(fields), hint: right.join(', ') };
}

/** The domain of an address that stands where a domain belongs. */
function bareDomain(text: string): string | undefined {
  const host = text.replace(/^[a-z]+:\/\//i, '').replace(/[/:?].*$/s, '');
  return DOMAIN.test(host) ? host : undefined;
}
