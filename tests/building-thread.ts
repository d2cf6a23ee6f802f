// Keeps the process that builds: what waits for it is blocked, and so cannot do that itself.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workerData, type MessagePort } from 'node:worker_threads';
import type { BuildAnswer, BuildOrder } from './build-beside.ts';

const { port, done, codeCache } = workerData as {
  port: MessagePort;
  done: Int32Array;
  codeCache: string;
};
let child: ChildProcess | undefined;
let waits = false;

function answer(message: BuildAnswer): void {
  waits = false;
  port.postMessage(message);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}

function start(env: BuildOrder['env']): ChildProcess {
  const started = fork(fileURLToPath(new URL('./building-process.ts', import.meta.url)), {
    env: { ...env, NODE_COMPILE_CACHE: codeCache },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let last = '';
  for (const stream of [started.stdout, started.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      last += text;
    });
  started.on('message', answer);
  const gone = (status: number | null, output: string): void => {
    child = undefined;
    if (waits) answer({ status, output });
  };
  started.on('error', (error) => {
    gone(null, error.message);
  });
  started.on('close', (status) => {
    gone(status, last);
  });
  return started;
}

port.on('message', (order: BuildOrder) => {
  waits = true;
  child ??= start(order.env);
  child.send(order);
});
