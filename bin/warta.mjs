#!/usr/bin/env node
// Starts Warta on the Node that package.json pins, whichever Node the machine has, in the paper to
// which this folder belongs.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paperFolder } from './paper-folder.mjs';
import { pinnedNode } from './pinned-node.mjs';

const MINIMUM = 24;
const here = fileURLToPath(import.meta.url);
const args = process.argv.slice(2);
const from = currentFolder();

if (from === undefined) {
  refuse('The folder in which this was started is gone. Go to the paper’s folder again: cd …');
} else if (/[/\\]node_modules[/\\]/.test(here)) {
  refuse(
    `Node runs no TypeScript below a folder called node_modules, and Warta is there: ${here}\nMove the paper out of it.`,
  );
} else if (Number.parseInt(process.versions.node, 10) >= MINIMUM) {
  // Dates are formatted in the newspaper's own zone; the machine's zone must not leak into a page.
  process.env.TZ = 'UTC';
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const paper = paperFolder(from);
  if (paper !== undefined) {
    process.chdir(paper);
    const { enableCompileCache } = await import('node:module');
    // The variable is for threads, which the call does not reach.
    process.env.NODE_COMPILE_CACHE ??= join(paper, '.warta', 'code');
    enableCompileCache(process.env.NODE_COMPILE_CACHE);
  }
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(args, { from, paper });
} else {
  const { file, why, remedy } = pinnedNode(MINIMUM);
  if (file === undefined)
    refuse(`Warta needs Node ${MINIMUM} or newer; this is ${process.version}. ${why}\n${remedy}`);
  else runInstead(file, [...process.execArgv, here, ...args]);
}

function refuse(words) {
  console.error(words);
  process.exitCode = 1;
}

function currentFolder() {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/**
 * In this process's place where Node can do that; else as its child, which gets every signal that
 * asks to end, and whose end is this process's own.
 */
function runInstead(node, command) {
  if (process.platform !== 'win32' && process.execve !== undefined)
    process.execve(node, [node, ...command], process.env);
  const child = spawn(node, command, { stdio: 'inherit' });
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'])
    process.on(signal, () => child.kill(signal));
  // The shell in which npm starts a script may go without a word.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32')
    setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => {
    refuse(`Warta’s own Node cannot be started: ${error.message}`);
  });
  child.on('exit', (status, signal) => {
    if (signal === null) process.exitCode = status;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
