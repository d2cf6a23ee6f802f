import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Chromium {
  /** Where it takes orders. */
  port: number;
  stop: () => Promise<void>;
}

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

/**
 * The machine's own Chromium with a profile of its own; its path is `CHROMIUM`, or else where
 * Debian puts it.
 */
export function startChromium(): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'warta-lighthouse-'));
  const child = spawn(
    process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const closed = new Promise<void>((done) =>
    child.once('close', () => {
      done();
    }),
  );
  const stop = async (): Promise<void> => {
    child.kill();
    await closed;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('close', () => {
      reject(new Error(`Chromium did not start:\n${said}`));
    });
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (port !== undefined) resolve({ port: Number(port), stop });
    });
  });
}
