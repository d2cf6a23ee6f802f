import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from './free-port.ts';

/** How long a test waits for a page before it fails, in milliseconds. */
const LONGEST_WAIT = 30_000;

/** `warta dev` in a newspaper's folder. */
export class DevServer {
  readonly url: string;
  readonly #child: ChildProcess;
  #output = '';

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => {
        this.#output += data.toString();
      });
  }

  /** Starts on a free port; resolves when the server answers. */
  static async start(root: string): Promise<DevServer> {
    const port = await freePort();
    // Astro serves no pages inside a test run, so the server must not know that it is in one.
    const { VITEST: _, NODE_ENV: __, ...env } = process.env;
    const server = new DevServer(
      `http://127.0.0.1:${port}`,
      spawn(
        process.execPath,
        ['bin/warta.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
        { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
      ),
    );
    await server.until('/', () => true);
    return server;
  }

  /** What the server printed so far. */
  get output(): string {
    return this.#output;
  }

  /** Asks for a page again and again until it is as wanted; throws when the server is gone. */
  async until(path: string, wanted: (html: string, status: number) => boolean): Promise<string> {
    let last = 'no answer';
    for (const deadline = Date.now() + LONGEST_WAIT; Date.now() < deadline;) {
      if (this.#child.exitCode !== null)
        throw new Error(`the dev server stopped:\n${this.#output}`);
      const response = await fetch(this.url + path).catch(() => undefined);
      const html = await response?.text();
      if (response !== undefined && html !== undefined && wanted(html, response.status))
        return html;
      last = html ?? last;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(
      `${path} never was as wanted. The last answer:\n${last}\nThe server said:\n${this.#output}`,
    );
  }

  stop(): void {
    // The whole group: the launcher and the server that it started.
    if (this.#child.pid !== undefined && this.#child.exitCode === null)
      process.kill(-this.#child.pid, 'SIGTERM');
  }
}
