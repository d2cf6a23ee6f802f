import { z } from 'zod';
import { HOSTS } from './hosts.ts';

/** `deploy` of `content/site.yaml`. */
export const deploySchema = z
  .strictObject({
    host: z
      .enum(HOSTS)
      .default('plain')
      .describe(
        'Where the paper is uploaded to: `plain` (any host), `github`, `netlify`, `cloudflare`, `nginx`, `apache`, `caddy`, `vercel`, `s3`. Example: `host: netlify`. Default: `plain`.',
      ),
    plan: z
      .enum(['free', 'paid'])
      .default('free')
      .describe(
        'What is paid for there, where that decides how much it takes. Example: `plan: paid`. Default: `free`.',
      ),
    redirects: z
      .enum(['pages', 'rules'])
      .optional()
      .describe(
        'How old addresses lead on: as small pages, or as rules that the host reads. Example: `redirects: pages`. Default: rules where the host has some.',
      ),
  })
  .optional()
  .describe(
    'The host that the paper is made for. Example: `deploy: {host: cloudflare, plan: paid}`. Default: any.',
  );
