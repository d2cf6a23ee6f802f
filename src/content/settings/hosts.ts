/** Where a paper can be uploaded to; `plain` is any host that serves files. */
export const HOSTS = [
  'plain',
  'github',
  'netlify',
  'cloudflare',
  'nginx',
  'apache',
  'caddy',
  'vercel',
  's3',
] as const;
export type Host = (typeof HOSTS)[number];
