import type { Host } from '../../content/settings/hosts.ts';

export interface HostFacts {
  name: string;
  /** Whether it reads rules for redirects; else there are pages. */
  rules: boolean;
  /** Whether its rules can match a query. */
  queries: boolean;
  /** The most that it takes; absent where it names no limit that a paper would meet. */
  most: {
    files?: Record<'free' | 'paid', number>;
    fileBytes?: number;
    bytes?: number;
    rules?: number;
  };
}

/**
 * What hosts read and how much they take. Sources: Cloudflare Pages, “Limits” and “Redirects”;
 * GitHub Docs, “GitHub Pages limits”; Vercel, “Configuration redirects”. S3 has 50 routing rules,
 * which nothing here uses.
 */
export const HOST_FACTS: Record<Host, HostFacts> = {
  plain: { name: 'a plain host', rules: false, queries: false, most: {} },
  github: { name: 'GitHub Pages', rules: false, queries: false, most: { bytes: 1_000_000_000 } },
  netlify: { name: 'Netlify', rules: true, queries: true, most: {} },
  cloudflare: {
    name: 'Cloudflare Pages',
    rules: true,
    queries: false,
    most: { files: { free: 20_000, paid: 100_000 }, fileBytes: 25 * 1024 * 1024, rules: 2_000 },
  },
  nginx: { name: 'nginx', rules: true, queries: true, most: {} },
  apache: { name: 'Apache', rules: true, queries: true, most: {} },
  caddy: { name: 'Caddy', rules: true, queries: true, most: {} },
  vercel: { name: 'Vercel', rules: true, queries: true, most: { rules: 2_048 } },
  s3: { name: 'Amazon S3', rules: false, queries: false, most: {} },
};
