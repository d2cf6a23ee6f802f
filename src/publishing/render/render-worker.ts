import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveReader } from '../../archive/queries/archive-reader.ts';
import { digest } from '../../files/digest.ts';
import { openArchiveReadOnly } from '../../archive/store/open-archive.ts';
import type { Recorder } from '../../archive/queries/recording-reader.ts';
import { resultDigest } from '../../archive/tracking/result-digest.ts';
import { callOf } from '../../archive/queries/rerun-query.ts';
import { baseOf } from '../../html/base-of.ts';
import { underBase } from '../../html/under-base.ts';
import { fileOfAddress } from '../project/file-of-address.ts';
import { guardGlobals } from './guard-globals.ts';
import { PlainRequest } from './plain-request.ts';
import { PlainResponse } from './plain-response.ts';
import { remedyOf } from './remedy-of.ts';
import type { NotedRead, RenderReply, RenderSetup, RenderTask } from './render-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('render-worker.ts runs as a worker thread');
// Started before it is known what is to render, so that the pages are loaded while stories are
// read.
const { entry } = workerData as { entry: string };
const guard = guardGlobals();
globalThis.Response = PlainResponse as never;
const loaded = import(pathToFileURL(entry).href) as Promise<{
  renderPage: (request: PlainRequest, archive: ArchiveReader) => Promise<PlainResponse>;
}>;
loaded.catch(() => undefined);

let setup: RenderSetup | undefined;
/** The host of the paper's address, and the path under which the paper stands there. */
let host = '';
let base = '/';
let reader: ArchiveReader | undefined;
let pageReads: number[] = [];
const noted = new Map<string, number>();
let fullBuild: NotedRead[] = [];
const folders = new Set<string>();
/** How a page names a stylesheet or script, whether in `href` or in `src`. */
const ASSET = '="/_astro/';

const record: Recorder = (name, args, answer, dependencies) => {
  const call = callOf(name, args);
  let id = noted.get(call);
  if (id === undefined) {
    id = noted.size;
    noted.set(call, id);
    fullBuild.push({ id, call, digest: resultDigest(answer), dependencies });
  }
  if (!pageReads.includes(id)) pageReads.push(id);
};

port.on('message', (message: { setup: RenderSetup } | { tasks: RenderTask[] }) => {
  if ('setup' in message) {
    setup = message.setup;
    host = new URL(setup.origin).origin;
    base = baseOf(setup.origin);
    reader = new ArchiveReader(openArchiveReadOnly(setup.archive), setup.builtAt, record);
  } else {
    void renderAll(message.tasks).then((reply) => {
      port.postMessage(reply);
    });
  }
});

async function renderAll(tasks: RenderTask[]): Promise<RenderReply> {
  const reply: RenderReply = { pages: [], reads: [], failures: [] };
  for (const task of tasks) {
    try {
      const page = await render(task);
      reply.pages.push(page);
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      const full = code === 'ENOSPC' || code === 'EDQUOT';
      reply.failures.push({ address: task.address, kind: task.kind, message, full });
      if (full) break;
    }
  }
  reply.reads = fullBuild;
  fullBuild = [];
  return reply;
}

async function render({
  address,
  kind,
  digest: published,
}: RenderTask): Promise<RenderReply['pages'][number]> {
  const { renderPage } = await loaded;
  const { out, shared } = setup as RenderSetup;
  const archive = reader as ArchiveReader;
  pageReads = [];
  const { result: response, impure } = await guard.run(() =>
    renderPage(new PlainRequest(host + address), archive),
  );
  const expected = kind === 'notFound' ? 404 : 200;
  if (response.status !== expected)
    throw new Error(
      `the page answered with status ${response.status} where ${expected} was expected`,
    );
  if (impure.length > 0)
    throw new Error(
      `a page shows only what Astro.locals.archive gives it, or Warta could not know when to render it again. ${impure.map((used) => `It used ${used}: ${remedyOf(used)}.`).join(' ')}`,
    );
  const bytes = response.bytes();
  const html =
    base === '/' || !address.endsWith('/') ? bytes : Buffer.from(underBase(bytes.toString(), base));
  const now = digest(html);
  if (now !== published) write(join(out, fileOfAddress(address)), html, shared);
  return { address, digest: now, assets: assetsOf(bytes), reads: pageReads };
}

function write(file: string, html: Uint8Array, shared: boolean): void {
  const folder = dirname(file);
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    if (folders.size < 100_000) folders.add(folder);
  }
  if (shared) rmSync(file, { force: true });
  writeFileSync(file, html);
}

function assetsOf(html: Buffer): string[] {
  const assets = new Set<string>();
  for (let at = html.indexOf(ASSET); at >= 0; at = html.indexOf(ASSET, at + 1))
    assets.add(html.toString('latin1', at + 3, html.indexOf('"', at + 3)));
  return [...assets].sort();
}
