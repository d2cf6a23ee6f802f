import { encodeAddress } from './encode-address.ts';
import type { Redirect } from './redirect.ts';

/**
 * `vercel.json`: pages end with a slash, and old addresses lead on. What its patterns would take
 * for signs is escaped. Source: Vercel, Project Configuration.
 */
export function vercelFile(redirects: readonly Redirect[]): string {
  const rules = redirects.map(({ from, to }) => {
    const [path = '', query] = from.split('?');
    const [key = '', value = ''] = query?.split('=') ?? [];
    return {
      source: path.replace(/[(){}:*+?\\]/g, '\\$&'),
      ...(query === undefined
        ? {}
        : {
            has: [
              {
                type: 'query',
                key,
                value: decodeURIComponent(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
              },
            ],
          }),
      destination: encodeAddress(to),
      statusCode: 301,
    };
  });
  return `${JSON.stringify({ trailingSlash: true, redirects: rules }, undefined, 1)}\n`;
}
