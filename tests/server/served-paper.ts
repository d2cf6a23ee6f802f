import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a test waits for the server to listen, in milliseconds. */
const LONGEST_WAIT = 60_000;

/**
 * A newspaper's own server as `npm start` runs it, or another command that prints where it listens.
 */
export class ServedPaper {
  readonly port: number;
  readonly process: ChildProcess;
  readonly #said: { text: string };

  private constructor(port: number, child: ChildProcess, said: { text: string }) {
    this.port = port;
    this.process = child;
    this.#said = said;
  }

  static async start(
    root: string,
    {
      command = startCommand(root),
      env = {},
    }: { command?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
  ): Promise<ServedPaper> {
    const { VITEST: _, NODE_ENV: __, ...given } = process.env;
    const [program = '', ...args] = command;
    const child = spawn(program, args, {
      cwd: root,
      env: { ...given, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const said = { text: '' };
    const port = await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no port was told:\n${said.text}`));
      }, LONGEST_WAIT);
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (data: Buffer) => {
          said.text += data.toString();
          const told = /http:\/\/localhost:(\d+)\//.exec(said.text)?.[1];
          if (told !== undefined) resolve(Number(told));
        });
      }
      child.once('error', reject);
      child.once('exit', () => {
        reject(new Error(`the server ended before it listened:\n${said.text}`));
      });
      child.once('exit', () => {
        clearTimeout(timer);
      });
    });
    return new ServedPaper(port, child, said);
  }

  /** What it printed so far. */
  get said(): string {
    return this.#said.text;
  }

  get isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Resident memory in millions of bytes; 0 where the system does not tell. */
  memory(): number {
    try {
      return (
        Number(
          /^VmRSS:\s+(\d+) kB$/m.exec(
            readFileSync(`/proc/${this.process.pid ?? 0}/status`, 'utf8'),
          )?.[1] ?? 0,
        ) / 1_000
      );
    } catch {
      return 0;
    }
  }

  /**
   * Sends a signal to the process alone, or to its group as a terminal does; resolves with its end.
   */
  async end(
    signal: NodeJS.Signals,
    to: 'process' | 'group' = 'process',
  ): Promise<{ status: number | null; signal: NodeJS.Signals | null }> {
    if (this.isRunning) {
      const gone = once(this.process, 'exit');
      process.kill((to === 'group' ? -1 : 1) * (this.process.pid ?? 0), signal);
      await gone;
    }
    return { status: this.process.exitCode, signal: this.process.signalCode };
  }
}

/** What `npm start` runs there, without npm. */
function startCommand(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return [process.execPath, ...scripts.start.replace(/^.*\bexec node /, '').split(' ')];
}
