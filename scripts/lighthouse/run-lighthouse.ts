// Measures the built paper with Lighthouse as on a phone with simulated slow 4G, served as a good
// host does; run `npm run build` before.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { sampleApi } from '../../tests/reactions/sample-api.ts';
import { describeResult, type ResultRow } from './describe-result.ts';
import { loadLighthouse } from './load-lighthouse.ts';
import { startChromium } from './start-chromium.ts';

const PAGES: readonly [name: string, path: string][] = [
  ['home', '/'],
  ['section', '/kota/'],
  ['story', '/2026/11/tambangan-kebonsari-kedurus-beroperasi-lagi/'],
  ['gallery', '/2026/11/sehari-di-sanggar-kembang-semanggi/'],
  ['live', '/2026/11/laporan-langsung-air-tinggi-kali-surabaya/'],
  ['404', '/tidak/ada/'],
];

const dist = resolve('dist');
if (!existsSync(dist)) throw new Error('There is no dist/. Build the paper first: npm run build');
const lighthouse = await loadLighthouse();
const reactions = mkdtempSync(join(tmpdir(), 'warta-lighthouse-'));
const api = sampleApi(dist, join(reactions, 'reactions.sqlite'));
const [server, chromium] = await Promise.all([
  serveFolder(dist, { port: 0, api }),
  startChromium(),
]);
const rows: ResultRow[] = [];
const notFull: string[] = [];
try {
  const wanted = process.argv.slice(2);
  for (const [page, path] of PAGES.filter(
    ([name]) => wanted.length === 0 || wanted.includes(name),
  )) {
    const result = await lighthouse(`http://127.0.0.1:${server.port}${path}`, {
      port: chromium.port,
      logLevel: 'error',
      output: 'json',
      ignoreStatusCode: true,
    });
    if (result === undefined || result.lhr.runtimeError !== undefined)
      throw new Error(`${path}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
    const described = describeResult(page, result.lhr);
    rows.push(described.row);
    notFull.push(...described.notFull);
  }
} finally {
  await Promise.all([server.stop(), chromium.stop()]);
  rmSync(reactions, { recursive: true, force: true });
}
console.table(rows);
console.log(
  notFull.length === 0
    ? 'Every audit that counts is full.'
    : `Audits that count and are not full:\n${notFull.join('\n')}`,
);
