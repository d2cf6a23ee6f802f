import type { DatabaseSync } from 'node:sqlite';
import { addressKey } from '../../content/addresses/address-key.ts';
import { nearest } from '../../values/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import { fileOfAddress } from '../project/file-of-address.ts';
import { deployOutputs, type DeployOutputs } from './deploy-outputs.ts';
import { formerRedirects } from './former-redirects.ts';
import { HOST_FACTS } from './host-facts.ts';
import { refuseTooManyRules } from './refuse-too-many-rules.ts';
import { resolveRedirects } from './resolve-redirects.ts';
import { writtenRedirects } from './written-redirects.ts';

export interface SiteToBe {
  db: DatabaseSync;
  contentFolder: string;
  settings: Settings;
  policy: string;
  /** Addresses of pages that come or are drawn again, and of those that go. */
  coming: ReadonlySet<string>;
  going: ReadonlySet<string>;
  /** Every file of the site that is no page, by its path. */
  files: ReadonlyMap<string, unknown>;
}

/**
 * What leads from old addresses (`led`: their keys) to the site that is about to be published.
 * Throws `ProblemError` for what nobody can be led by.
 */
export async function siteRedirects({
  db,
  contentFolder,
  settings,
  policy,
  coming,
  going,
  files,
}: SiteToBe): Promise<
  Pick<DeployOutputs, 'beside' | 'site'> & { led: Set<string>; warnings: Problem[] }
> {
  const page = db.prepare('SELECT 1 FROM page WHERE address = ?');
  const isPage = (address: string): boolean =>
    coming.has(address) || (!going.has(address) && page.get(address) !== undefined);
  const standsAt = (address: string): string | undefined => {
    if (address.includes('?')) return undefined;
    if (isPage(address)) return 'a page of the paper';
    const segments = address.split('/').filter(Boolean);
    if (segments[0] === 'api' || segments[0]?.startsWith('_') === true) return 'the site’s own';
    const file = fileOfAddress(address);
    if (files.has(file)) return 'a file of the site';
    const within = segments.findIndex(
      (_, index) =>
        index < segments.length - 1 &&
        (files.has(segments.slice(0, index + 1).join('/')) ||
          isPage(`/${segments.slice(0, index + 1).join('/')}`)),
    );
    return within < 0
      ? undefined
      : `within /${segments.slice(0, within + 1).join('/')}, which is a file`;
  };
  const hidden = db.prepare('SELECT 1 FROM story WHERE address = ? AND +visible = 0');
  const addresses = (): string[] => [
    ...coming,
    ...db
      .prepare('SELECT address FROM page')
      .all()
      .map((row) => String(row['address']))
      .filter((address) => !going.has(address)),
  ];

  const { redirects, findings } = resolveRedirects(
    writtenRedirects(db, settings),
    formerRedirects(db, settings),
    {
      standsAt,
      isHiddenStory: (address) => hidden.get(address) !== undefined,
      nearest: (address) => nearest(address, addresses()),
    },
  );
  if (findings.length > 0) {
    const { placeOfOrigin } = await import('./place-of-origin.ts');
    throw new ProblemError(
      findings.map(({ rule, origin, message, hint }) => ({
        rule,
        severity: 'error',
        ...placeOfOrigin(contentFolder, origin),
        message,
        hint,
      })),
    );
  }
  const { host, redirects: wanted } = settings.deploy ?? {
    host: 'plain' as const,
    redirects: undefined,
  };
  const outputs = deployOutputs(redirects, {
    host,
    redirects: wanted,
    paper: { address: settings.address, language: settings.language, policy },
    isTaken: (file) => files.has(file) || isPage(`/${file.replace(/index\.html$/, '')}`),
  });
  await refuseTooManyRules(outputs.rules, host, contentFolder);
  return {
    site: outputs.site,
    beside: outputs.beside,
    led: new Set(redirects.map(({ from }) => addressKey(from))),
    warnings: await warningsOf(outputs.lost, host, contentFolder),
  };
}

/** One warning for each reason: an imported archive may have thousands of such addresses. */
async function warningsOf(
  lost: DeployOutputs['lost'],
  host: keyof typeof HOST_FACTS,
  contentFolder: string,
): Promise<Problem[]> {
  if (lost.length === 0) return [];
  const { placeOfOrigin } = await import('./place-of-origin.ts');
  return [
    ...Map.groupBy(
      lost.filter(({ origin }) => origin !== undefined),
      ({ why }) => why,
    ),
  ].map(([why, found]) => {
    const [first] = found;
    const others = found.length === 1 ? '' : `, and ${found.length - 1} more like it`;
    return {
      rule: 'redirect/host-cannot',
      severity: 'warning',
      ...placeOfOrigin(contentFolder, first?.origin ?? { file: 'content/site.yaml', key: [] }),
      message: `${first?.from ?? ''}${others} will not lead on at ${HOST_FACTS[host].name}: ${why}`,
      hint: 'deploy: {host: nginx}',
    };
  });
}
