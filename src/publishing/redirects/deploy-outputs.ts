import type { Host } from '../../content/settings/hosts.ts';
import { baseOf } from '../../html/base-of.ts';
import { fileOfAddress } from '../project/file-of-address.ts';
import { apacheMap } from './apache-map.ts';
import { caddyFile } from './caddy-file.ts';
import { HOST_FACTS } from './host-facts.ts';
import { nginxFiles } from './nginx-files.ts';
import type { Origin, Redirect } from './redirect.ts';
import { redirectPage, type RedirectPaper } from './redirect-page.ts';
import { redirectsFile } from './redirects-file.ts';
import { s3List } from './s3-list.ts';
import { vercelFile } from './vercel-file.ts';

export interface DeployOutputs {
  /** Files of the site: texts by path under `dist/`. */
  site: Map<string, string>;
  /** Files beside the site: texts by path under `.warta/deploy/`. */
  beside: Map<string, string>;
  /** How many rules the host is given. */
  rules: number;
  /** Redirects that the host cannot follow, and why. */
  lost: { origin: Origin | undefined; from: string; why: string }[];
}

export interface DeployChoice {
  host: Host;
  /** What the settings ask for; undefined for what the host does best. */
  redirects: 'pages' | 'rules' | undefined;
  paper: RedirectPaper;
  /** Whether a file has a place in the site already. */
  isTaken: (file: string) => boolean;
}

/**
 * Without it GitHub, which publishes a branch by way of Jekyll, leaves out every file whose name
 * begins with `_`: stylesheets among them. Source: GitHub Docs, “About GitHub Pages and Jekyll”.
 */
const NO_JEKYLL = '.nojekyll';
/** Characters of a line of `_redirects`. Source: Cloudflare Pages, “Redirects”. */
const LONGEST_RULE = 1000;

/** What a host needs so that old addresses lead on there. Pure. */
export function deployOutputs(
  redirects: readonly (Redirect & { origin?: Origin })[],
  choice: DeployChoice,
): DeployOutputs {
  const { host, redirects: wanted, isTaken } = choice;
  const byRule = HOST_FACTS[host].rules && wanted !== 'pages';
  const lost: DeployOutputs['lost'] = [];
  const followed = redirects.filter(({ from, to, origin }) => {
    const why = byRule ? whyNoRule({ from, to }, host) : whyNoPage(from, isTaken);
    if (why !== undefined) lost.push({ origin, from, why });
    return why === undefined;
  });
  return byRule
    ? { ...ruleFiles(followed, choice), rules: followed.length, lost }
    : { ...pageFiles(followed, choice), rules: 0, lost };
}

type Files = Pick<DeployOutputs, 'beside' | 'site'>;

/** A page for each old address, for hosts that read no rules. */
function pageFiles(followed: readonly Redirect[], choice: DeployChoice): Files {
  const { host, redirects: wanted, paper, isTaken } = choice;
  const site = new Map<string, string>();
  if (host === 'github' && !isTaken(NO_JEKYLL)) site.set(NO_JEKYLL, '');
  for (const { from, to } of followed) site.set(fileOfAddress(from), redirectPage(to, paper));
  const beside = new Map<string, string>();
  if (host === 's3' && wanted !== 'pages')
    beside.set('s3-redirects.json', s3List(toWholePaths(followed, paper.address)));
  return { site, beside };
}

/** The rules in the host’s own form, in the site or beside it. */
function ruleFiles(
  followed: readonly Redirect[],
  { host, paper: { address } }: DeployChoice,
): Files {
  const placed = toWholePaths(followed, address);
  if (host === 'netlify' || host === 'cloudflare')
    return {
      site: new Map([['_redirects', redirectsFile(placed, HOST_FACTS[host].queries)]]),
      beside: new Map(),
    };
  // `warta serve` reads these, to answer as the host does.
  const own = ['_redirects', redirectsFile(placed, true)] as const;
  if (host === 'vercel')
    return { site: new Map([['vercel.json', vercelFile(placed)]]), beside: new Map([own]) };
  const base = baseOf(address);
  const whole = placed.map(({ from, to }) => ({ from: base + from.slice(1), to }));
  return { site: new Map(), beside: new Map([...serverFiles(whole, host, address), own]) };
}

/**
 * Where a paper stands in a folder of its host, browsers are sent to the whole path, while rules
 * for the files of a site begin at the site.
 */
function toWholePaths(redirects: readonly Redirect[], address: string): Redirect[] {
  const base = baseOf(address);
  return redirects.map(({ from, to }) => ({ from, to: base + to.slice(1) }));
}

/** What the settings of a server of one’s own take in: texts by their name. */
function serverFiles(
  whole: readonly Redirect[],
  host: Host,
  address: string,
): (readonly [name: string, text: string])[] {
  if (host === 'apache') return [['apache-redirects.txt', apacheMap(whole)]];
  if (host === 'caddy') return [['caddy-redirects', caddyFile(whole)]];
  if (host !== 'nginx') return [];
  const { http, server } = nginxFiles(whole, address);
  return [
    ['nginx-http.conf', http],
    ['nginx-server.conf', server],
  ];
}

function whyNoRule({ from, to }: Redirect, host: Host): string | undefined {
  if (from.includes('?') && !HOST_FACTS[host].queries)
    return `${HOST_FACTS[host].name} matches no query`;
  if (host === 'cloudflare' && redirectsFile([{ from, to }], false).length > LONGEST_RULE)
    return `Cloudflare Pages takes rules of ${LONGEST_RULE.toLocaleString('en')} characters`;
  // Netlify takes both spellings for one address, and would lead it to itself.
  return host === 'netlify' && from.toLowerCase() === to
    ? 'Netlify tells capitals from small letters in no address, so it leads there already'
    : undefined;
}

function whyNoPage(from: string, isTaken: (file: string) => boolean): string | undefined {
  if (from.includes('?'))
    return 'a file cannot tell a query from none, and a page without script neither';
  const extension = /\.(\w+)$/.exec(from)?.[1]?.toLowerCase();
  if (extension !== undefined && extension !== 'html' && extension !== 'htm')
    return `a page cannot stand in for a file that ends in .${extension}`;
  if (from !== from.toLowerCase() && isTaken(fileOfAddress(from.toLowerCase())))
    return 'on disks that do not tell capitals from small letters, it would be the page itself';
  return undefined;
}
