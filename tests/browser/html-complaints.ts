import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const CHECKER = join(
  dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
  'build/dist/vnu.jar',
);

/**
 * The checker reads files, which have no origin, so that `'self'` covers nothing to it; and it
 * takes blocks of data (JSON-LD) for scripts. It warns of both. `every-kind.test.ts` has the policy
 * judged by a browser, and `html.test.ts` looks for what the policy would refuse.
 */
const MISJUDGED = /^(?:Inline script|Resource) violates Content Security Policy/;

interface Message {
  type: string;
  subType?: string;
  url?: string;
  lastLine?: number;
  message: string;
}

/**
 * What the Nu Html Checker, which the W3C runs, has against the pages of a folder; their
 * stylesheets are not its concern here.
 */
export function htmlComplaints(folder: string): string[] {
  const { error, stderr } = spawnSync(
    'java',
    ['-jar', CHECKER, '--format', 'json', '--exit-zero-always', '--skip-non-html', folder],
    { encoding: 'utf8', maxBuffer: 1_000_000_000 },
  );
  if (error !== undefined)
    throw new Error(
      'There is no Java, and the HTML checker is written in it. Install it: apt-get install default-jre-headless',
      { cause: error },
    );
  let messages: Message[];
  try {
    ({ messages } = JSON.parse(stderr) as { messages: Message[] });
  } catch {
    throw new Error(`The HTML checker did not run:\n${stderr}`);
  }
  return messages
    .filter(
      ({ type, subType, message }) =>
        (['error', 'non-document-error'].includes(type) || subType === 'warning') &&
        !MISJUDGED.test(message),
    )
    .map(
      ({ url, lastLine, message }) =>
        `${url?.split('/dist/')[1] ?? ''}:${lastLine ?? 0} ${message}`,
    );
}
