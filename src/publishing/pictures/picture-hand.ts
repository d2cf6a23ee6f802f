import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  BUDGETS,
  OVER_BUDGET,
  type PictureReply,
  type PictureResults,
  type PictureTask,
} from './picture-protocol.ts';

/**
 * A process that has its task for so many times the processor's time of its budget hangs, whatever
 * else the machine has to do.
 */
const PATIENCE = 20;
/** Milliseconds that a process gets to end itself. */
const LAST_WORD = 3000;

/** Why a task has no result: the picture's own fault, in words that go on “this picture …”. */
export class PictureFault extends Error {}
/** The process is gone. */
export class HandLost extends Error {
  /** Another process would take as long. */
  readonly overTime: boolean;

  constructor(message: string) {
    super(message);
    this.overTime = message.includes('seconds');
  }
}

export interface HandWork {
  task: PictureTask;
  /** Takes a form of `make`, by its place among those asked for. */
  onForm: (form: number, bytes: Buffer) => void;
}

/** One process that decodes pictures, one after the other. */
export class PictureHand {
  readonly #child: ChildProcess;
  #said = '';
  #ready = false;
  #take: ((reply: PictureReply) => void) | undefined;
  #lose: ((reason: Error) => void) | undefined;
  /** How many it has had. */
  tasks = 0;
  alive = true;

  constructor() {
    // Nothing of the environment but what the machine needs: no secret is near what may be turned
    // against us.
    const { PATH, TMPDIR, SystemRoot, NODE_COMPILE_CACHE } = process.env;
    const env: NodeJS.ProcessEnv = Object.fromEntries(
      Object.entries({ PATH, TMPDIR, SystemRoot, NODE_COMPILE_CACHE, TZ: 'UTC' }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    const child = fork(fileURLToPath(new URL('./picture-process.ts', import.meta.url)), {
      env,
      execArgv: ['--max-old-space-size=256', '--disable-proto=delete'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (data: Buffer) => {
      this.#said = (this.#said + data.toString()).slice(-4000);
    });
    child.on('message', (reply: PictureReply) => {
      if ('ready' in reply) this.#ready = true;
      else this.#take?.(reply);
    });
    const gone = (code: number | null, signal: NodeJS.Signals | null): void => {
      this.alive = false;
      this.#lose?.(
        this.#ready
          ? new HandLost(this.#reason(code, signal))
          : new Error(`the process for pictures does not start: ${this.#said.trim()}`),
      );
    };
    child.on('error', (error) => {
      this.#said += error.message;
      gone(null, null);
    });
    child.on('close', gone);
    // It has said its last word: one that hangs in its own ending, as Node's threads may, keeps
    // nobody waiting.
    child.on('disconnect', () => {
      setTimeout(() => child.kill('SIGKILL'), LAST_WORD).unref();
    });
    this.#child = child;
    (child.stderr as Socket).unref();
    this.#rest(true);
  }

  /**
   * Rejects with `PictureFault` for what the picture is to blame for, with `HandLost` when the
   * process is gone, and with whatever `onForm` throws.
   */
  async run({ task, onForm }: HandWork): Promise<PictureResults[PictureTask['kind']]> {
    const { seconds } = BUDGETS[task.kind];
    let guard: NodeJS.Timeout | undefined;
    this.#rest(false);
    try {
      return await new Promise((resolve, reject) => {
        this.#lose = reject;
        this.#take = (reply) => {
          if ('failed' in reply)
            reject(new PictureFault(`cannot be made smaller: ${reply.failed}`));
          else if ('result' in reply) resolve(reply.result);
          else if ('form' in reply) {
            try {
              onForm(
                reply.form,
                Buffer.from(reply.bytes.buffer, reply.bytes.byteOffset, reply.bytes.byteLength),
              );
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)));
              this.end();
            }
          }
        };
        guard = setTimeout(
          () => {
            this.#said += `${OVER_BUDGET}${seconds * PATIENCE} seconds\n`;
            this.end();
          },
          seconds * PATIENCE * 1000,
        );
        if (!this.alive) reject(new HandLost('has lost its process'));
        // Whether it could be sent is told by the process that is gone.
        else this.#child.send(task, () => undefined);
      });
    } finally {
      clearTimeout(guard);
      this.#take = undefined;
      this.#lose = undefined;
      this.tasks++;
      this.#rest(true);
    }
  }

  end(): void {
    this.alive = false;
    this.#child.kill('SIGKILL');
  }

  /** A resting process does not keep this one from ending. */
  #rest(resting: boolean): void {
    for (const held of [this.#child, this.#child.channel]) {
      if (resting) held?.unref();
      else held?.ref();
    }
  }

  #reason(code: number | null, signal: NodeJS.Signals | null): string {
    const over = this.#said.split(OVER_BUDGET)[1];
    return over === undefined
      ? `ends its decoder (${signal ?? `status ${code ?? 'unknown'}`})`
      : `takes more than ${over.trim()}`;
  }
}
