import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Context } from 'hono';
import type { ReactionStore } from '../../reactions/reaction-store.ts';
import { ChoiceQueue } from '../../reactions/service/choice-queue.ts';
import { createReactionService } from '../../reactions/service/create-reaction-service.ts';
import { QuietLog } from '../../reactions/service/quiet-log.ts';
import type { LogEvent } from '../../reactions/service/service-deps.ts';
import { StoreConnection } from '../../reactions/service/store-connection.ts';
import { clientAddress } from '../http/client-address.ts';
import { PublishedFile } from './published-file.ts';

export interface ReactionServer {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Lets go of the store. */
  stop: () => Promise<void>;
}

export interface ReactionServerOptions {
  /** `reactions.json` of the published site. */
  publishedFile: string;
  openStore: () => Promise<ReactionStore>;
  secret: string;
  /** How many proxies stand before this server. */
  proxies: number;
  /** Further names of hosts by which it may be asked. */
  hosts?: readonly string[];
  now: () => number;
  log: (event: LogEvent) => void;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The service of reactions on Node. At its start and once a day it forgets what its settings say is
 * too old.
 */
export function serveReactions({
  publishedFile,
  openStore,
  secret,
  proxies,
  hosts = [],
  now,
  log: write,
}: ReactionServerOptions): ReactionServer {
  const quiet = new QuietLog(write, now);
  const log = (event: LogEvent): void => {
    quiet.write(event);
  };
  const door = new StoreConnection(openStore, now);
  const published = new PublishedFile(publishedFile, now);
  const queue = new ChoiceQueue(() => door.open());
  const app = createReactionService({
    store: () => door.open(),
    keep: (choice) => queue.set(choice),
    failed: (error) => door.failed(error),
    published: async () => published.read(),
    secret,
    hosts,
    now,
    log,
    addressOf: (context) =>
      clientAddress({
        peer: peerOf(context),
        forwarded: context.req.header('x-forwarded-for'),
        proxies,
      }),
  });
  const forget = (): void => {
    const days = published.read()?.paper.limits.logDays;
    if (days !== undefined)
      door
        .open()
        .then((store) => store.tend({ do: 'forget', before: now() - days * DAY }))
        .catch((error: unknown) => {
          log({
            level: 'error',
            event: 'store',
            message: error instanceof Error ? error.message : String(error),
          });
        });
  };
  forget();
  const timers = [
    setInterval(forget, DAY).unref(),
    setInterval(() => {
      quiet.tell();
    }, MINUTE).unref(),
  ];
  return {
    handle: getRequestListener(app.fetch),
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await door.close();
    },
  };
}

function peerOf(context: Context): string {
  const { incoming } = context.env as { incoming: IncomingMessage };
  return incoming.socket.remoteAddress ?? '';
}
