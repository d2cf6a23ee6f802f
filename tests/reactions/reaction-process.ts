/** The service alone, in a process that may be killed: `reaction-process.ts <port> <published list> <postgres://… or file>`. */
import { createServer } from 'node:http';
import { openReactionStore } from '../../src/server/open-reaction-store.ts';
import { serveReactions } from '../../src/server/serve-reactions.ts';
import { SECRET } from './running-service.ts';

const [port = '', publishedFile = '', store = ''] = process.argv.slice(2);
process.once('SIGINT', () => process.exit());
const api = serveReactions({ publishedFile, secret: SECRET, proxies: 0, now: Date.now, log: (event) => { console.error(JSON.stringify(event)); }, openStore: () => openReactionStore(store.startsWith('postgres:') ? { url: store, file: '' } : { url: undefined, file: store }) });
createServer((request, response) => { api.handle(request, response); }).listen(Number(port), '127.0.0.1', () => { console.log('listening'); });
