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

/** Without it GitHub, which publishes a branch by way of Jekyll, leaves out every file whose name begins with `_`: stylesheets among them. Source: GitHub Docs, “About GitHub Pages and Jekyll”. */
const NO_JEKYLL = '.nojekyll';
/** Characters of a line of `_redirects`. Source: Cloudflare Pages, “Redirects”. */
const LONGEST_RULE = 1000;

/** What a host needs so that old addresses lead on there. Pure. */
export function deployOutputs(
  redirects: readonly (Redirect & { origin?: Origin })[],
  { host, redirects: wanted, paper, isTaken }: DeployChoice,
): DeployOutputs {
  const facts = HOST_FACTS[host];
  const outputs: DeployOutputs = { site: new Map(), beside: new Map(), rules: 0, lost: [] };
  const byRule = facts.rules && wanted !== 'pages';
  const followed = redirects.filter(({ from, to, origin }) => {
    const why = byRule ? whyNoRule({ from, to }, host) : whyNoPage(from, isTaken);
    if (why !== undefined) outputs.lost.push({ origin, from, why });
    return why === undefined;
  });
  if (host === 'github' && !isTaken(NO_JEKYLL)) outputs.site.set(NO_JEKYLL, '');
  if (!byRule)
    for (const { from, to } of followed)
      outputs.site.set(fileOfAddress(from), redirectPage(to, paper));
  // Where a paper stands in a folder of its host, browsers are sent to the whole path, while rules for the files of a site begin at the site.
  const base = baseOf(paper.address);
  const under = (address: string): string => base + address.slice(1);
  const placed = followed.map(({ from, to }) => ({ from, to: under(to) }));
  if (host === 's3' && wanted !== 'pages') outputs.beside.set('s3-redirects.json', s3List(placed));
  if (!byRule) return outputs;
  outputs.rules = followed.length;
  if (host === 'netlify' || host === 'cloudflare')
    outputs.site.set('_redirects', redirectsFile(placed, facts.queries));
  if (host === 'vercel') outputs.site.set('vercel.json', vercelFile(placed));
  const whole = placed.map(({ from, to }) => ({ from: under(from), to }));
  if (host === 'nginx') {
    const { http, server } = nginxFiles(whole, paper.address);
    outputs.beside.set('nginx-http.conf', http).set('nginx-server.conf', server);
  }
  if (host === 'apache') outputs.beside.set('apache-redirects.txt', apacheMap(whole));
  if (host === 'caddy') outputs.beside.set('caddy-redirects', caddyFile(whole));
  // `warta serve` reads these, to answer as the host does.
  if (!outputs.site.has('_redirects'))
    outputs.beside.set('_redirects', redirectsFile(placed, true));
  return outputs;
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
