#!/usr/bin/env node
// Starts Warta on the Node that package.json pins, whichever Node the machine has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MINIMUM = 24;
const here = fileURLToPath(import.meta.url);
const args = process.argv.slice(2);

if (Number.parseInt(process.versions.node, 10) >= MINIMUM) {
  // Dates are formatted in the newspaper's own zone; the machine's zone must not leak into a page.
  process.env.TZ = 'UTC';
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { enableCompileCache } = await import('node:module');
  // The variable is for threads, which the call does not reach.
  process.env.NODE_COMPILE_CACHE ??= join(process.cwd(), '.warta', 'code');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(args);
} else {
  const pinned = pinnedNode();
  if (pinned === undefined) {
    console.error(`Warta needs Node ${MINIMUM} or newer; this is ${process.version}.\nRun \`npm ci\` first: it installs the right one beside the project.`);
    process.exitCode = 1;
  } else {
    runInstead(pinned, [...process.execArgv, here, ...args]);
  }
}

/** In this process's place where Node can do that; else as its child, which gets every signal that asks to end, and whose end is this process's own. */
function runInstead(node, command) {
  if (process.platform !== 'win32' && process.execve !== undefined) process.execve(node, [node, ...command], process.env);
  const child = spawn(node, command, { stdio: 'inherit' });
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  // The shell in which npm starts a script may go without a word.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => {
    console.error(`Warta’s own Node cannot be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (status, signal) => {
    if (signal === null) process.exitCode = status;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}

function pinnedNode() {
  try {
    const file = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}
