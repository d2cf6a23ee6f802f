// The service of reactions alone, to be killed: `reaction-process.ts <port> <reactions.json>
// <SQLite file or postgres:// URL>`. Port 0 is any free one.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openReactionStore } from '../../src/server/reactions/open-reaction-store.ts';
import { serveReactions } from '../../src/server/reactions/serve-reactions.ts';

const [port = '0', publishedFile = '', store = ''] = process.argv.slice(2);
const service = serveReactions({
  publishedFile,
  openStore: () =>
    openReactionStore({ url: store.startsWith('postgres:') ? store : undefined, file: store }),
  // The same in every process, as behind a balancer: a cookie of one is known to all.
  secret: 'a secret of the tests, the same in all',
  proxies: 0,
  now: Date.now,
  log: (event) => {
    process.stderr.write(`${JSON.stringify(event)}\n`);
  },
});
const server = createServer((request, response) => void service.handle(request, response)).listen(
  Number(port),
  '127.0.0.1',
  () => {
    console.log(`listening on ${(server.address() as AddressInfo).port}`);
  },
);
// Goes with whoever started it, even when that one is killed.
process.stdin.on('end', () => process.exit()).resume();
