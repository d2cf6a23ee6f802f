import type { Redirect } from './redirect.ts';
import { fileOfAddress } from '../project/file-of-address.ts';

/**
 * Of each redirect page its key in the bucket and the `x-amz-website-redirect-location` to upload
 * it with, so that S3 answers 301 itself. Source: Amazon S3 User Guide, “Configuring a webpage
 * redirect”.
 */
export function s3List(redirects: readonly Redirect[]): string {
  return `${JSON.stringify(
    redirects
      .filter(({ from }) => !from.includes('?'))
      .map(({ from, to }) => ({ key: fileOfAddress(from), location: to })),
    undefined,
    1,
  )}\n`;
}
