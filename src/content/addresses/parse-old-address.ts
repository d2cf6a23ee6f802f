import { isOwnHost } from './is-own-host.ts';

/** Why a text is no address of the past, with the text that would be right. */
export interface AddressProblem {
  problem: string;
  /** What to write instead. */
  suggestion: string;
  /** It is an address of somebody else. */
  foreign?: true;
}

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i;
/** `/berita.html`, `/umpan.xml`: what ends like this is a file, everything else a folder. */
const FILE = /\.[a-z][a-z0-9]{0,5}$/i;
/** Bytes that a file's name may have on common disks, with room for what hosts add. */
const LONGEST_SEGMENT = 200;

/**
 * An address of the past in its one form, whatever way it was written: `/slug/`, or `/?p=123` with
 * a single parameter. A full address of the paper's own host is reduced to its path; percent codes
 * are decoded, to NFC (RFC 3986, 2.1 and 6.2.2); slashes stand once, at the beginning and, unless
 * it is a file, at the end; `index.html` and the fragment go. Capitals stay: a plain host tells
 * them apart. `origin` is the paper's own address; without it every full address is somebody
 * else's.
 */
export function parseOldAddress(
  text: string,
  origin: string | undefined,
): { address: string } | AddressProblem {
  const written = text.trim();
  const own = withinPaper(written, origin);
  if (typeof own !== 'string') return own;
  const [whole = ''] = own.split('#');
  const mark = whole.indexOf('?');
  const path = parsePath(mark < 0 ? whole : whole.slice(0, mark));
  if (typeof path !== 'string') return path;
  const query = mark < 0 ? '' : whole.slice(mark + 1);
  if (query === '') return { address: path };
  const parameter = parseParameter(query);
  return parameter === undefined
    ? {
        problem: `“${written}” has a query that cannot be told apart: it has one name and one value`,
        suggestion: `${path}?p=123`,
      }
    : { address: `${path}?${parameter}` };
}

/** A full address of this paper reduced to what stands in it; other text as it is. */
function withinPaper(written: string, origin: string | undefined): string | AddressProblem {
  if (!SCHEME.test(written) && !/^[a-z]+:/i.test(written)) return written;
  const url = URL.parse(written, 'https://tanpa.invalid/');
  if (url === null)
    return { problem: `“${written}” is not an address`, suggestion: '/nama-lama/' };
  if (origin === undefined || !isOwnHost(url, origin))
    return {
      problem: `“${written}” is an address on another host: only those of this paper can lead on`,
      suggestion: `${url.pathname}${url.search}`,
      foreign: true,
    };
  // A paper in a folder of its host has nothing outside of it.
  const base = new URL(origin).pathname.replace(/\/*$/, '/');
  if (!url.pathname.startsWith(base))
    return {
      problem: `“${written}” is outside of ${base}, where this paper stands: its host would have to lead on from there`,
      suggestion: url.pathname,
      foreign: true,
    };
  return `${url.pathname.slice(base.length - 1)}${url.search}`;
}

/**
 * The one parameter of a query; undefined where there is another number of them, or one that says
 * nothing.
 */
function parseParameter(query: string): string | undefined {
  const [first, ...more] = [...new URLSearchParams(query)];
  const [name = '', value = ''] = first ?? [];
  return more.length > 0 || !/^\w+$/.test(name) || value === ''
    ? undefined
    : `${name}=${encodeURIComponent(value.normalize('NFC'))}`;
}

function parsePath(written: string): string | AddressProblem {
  let path: string;
  try {
    path = decodeURIComponent(written).normalize('NFC');
  } catch {
    return {
      problem: `“${written}” has a percent sign that begins no code`,
      suggestion: written.replace(/%(?![0-9a-f]{2})/gi, '%25'),
    };
  }
  const segments = path.split('/').filter((segment) => segment !== '');
  if (/[\p{Cc}\p{Cs}\\\uFFFD?#]/u.test(path))
    return {
      problem: `“${written}” has a letter that no address has`,
      suggestion: `/${segments.join('/').replace(/[\p{Cc}\p{Cs}\\\uFFFD?#]/gu, '-')}/`,
    };
  if (segments.some((segment) => segment === '.' || segment === '..'))
    return {
      problem: `“${written}” leads through folders that are not named`,
      suggestion: `/${segments.filter((segment) => !/^\.+$/.test(segment)).join('/')}/`,
    };
  if (segments.some((segment) => Buffer.byteLength(segment) > LONGEST_SEGMENT))
    return {
      problem: `“${written}” has a part of more than ${LONGEST_SEGMENT} bytes`,
      suggestion: 'Leave this address out.',
    };
  if (/^index\.(?:html?|php)$/i.test(segments.at(-1) ?? '')) segments.pop();
  if (segments.length === 0) return '/';
  return `/${segments.join('/')}${FILE.test(segments.at(-1) ?? '') ? '' : '/'}`;
}
