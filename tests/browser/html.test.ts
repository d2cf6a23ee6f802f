import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_KINDS, statusOf, type PageKind } from './page-kinds.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';

const CHECKER = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const KINDS = Object.keys(PAGE_KINDS) as PageKind[];
const fileOf = (kind: PageKind): string => (statusOf(kind) === 404 ? '404.html' : `${PAGE_KINDS[kind].slice(1)}index.html`);

interface Message {
  type: string;
  subType?: string;
  url?: string;
  lastLine?: number;
  message: string;
}

let paper: SamplePaper;
let messages: Message[];

beforeAll(async () => {
  paper = await samplePaper();
  messages = check(KINDS.map((kind) => join(paper.dist, fileOf(kind))));
});
afterAll(async () => {
  await (paper as SamplePaper | undefined)?.stop();
});

/** What the Nu Html Checker, which the W3C runs, says of the files; their stylesheets are not its concern here. */
function check(files: readonly string[]): Message[] {
  const { error, stderr } = spawnSync('java', ['-jar', CHECKER, '--format', 'json', '--exit-zero-always', ...files], { encoding: 'utf8' });
  if (error !== undefined) throw new Error('There is no Java, and the HTML checker is written in it. Install it: apt-get install default-jre-headless', { cause: error });
  try {
    return (JSON.parse(stderr) as { messages: Message[] }).messages;
  } catch {
    throw new Error(`The HTML checker did not run:\n${stderr}`);
  }
}

describe('the HTML checker has nothing against', () => {
  test.each(KINDS)('%s', (kind) => {
    expect(readFileSync(join(paper.dist, fileOf(kind)), 'utf8')).toContain('</html>');
    const about = messages.filter(({ type, subType, url }) => (type === 'error' || subType === 'warning') && url?.endsWith(`/dist/${fileOf(kind)}`) === true);
    expect(about.map(({ lastLine, message }) => `${fileOf(kind)}:${lastLine ?? 0} ${message}`)).toEqual([]);
  });

  test('the whole: it read every page', () => {
    expect(messages.filter(({ type }) => type === 'non-document-error')).toEqual([]);
  });
});
