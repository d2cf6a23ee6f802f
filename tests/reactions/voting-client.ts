import { Agent, request } from 'node:http';
import { REACTIONS, type Reaction } from '../../src/reactions/reaction.ts';
import { SeededRandom } from '../bench/seeded-random.ts';

/** Milliseconds before a vote that failed is sent again, as a browser's script would wait. */
const AGAIN = 20;
/** How long one vote may stay unanswered before the client gives up, in milliseconds. */
const LONGEST = 60_000;

export interface VotingPlan {
  seed: number;
  votes: number;
  visitors: number;
  /** How many visitors vote side by side. */
  atOnce: number;
  stories: readonly string[];
  /** Where the processes listen now. */
  ports: () => readonly number[];
  /** Told when a vote was answered, of how many were so far. */
  answered: (votes: number) => void;
}

interface Failures {
  /** Nobody listened. */
  refused: number;
  /** The connection broke before the whole answer was there: the vote may be kept or not. */
  cutOff: number;
  /** Answered with 5xx. */
  unavailable: number;
}

interface Wish {
  reaction: Reaction | null;
  /**
   * When the request left that was the first to be answered, in milliseconds since the epoch: a
   * choice that is older was kept though nobody was told.
   */
  sentAt: number;
}

export interface VotingResult {
  /** What each visitor wants of each story in the end; visitors by what the service calls them. */
  wishes: Map<string, Map<string, Wish>>;
  /**
   * How often a visitor's wish of a story was another one than before; to withdraw nothing is none.
   */
  changes: number;
  /** Each was followed by the same vote again. */
  failures: Failures;
}

/**
 * Votes like browsers that never give up: each visitor's votes go one after the other, in turn to
 * every process, and again to the next one until one is answered.
 */
export async function castVotes({
  seed,
  votes,
  visitors,
  atOnce,
  stories,
  ports,
  answered,
}: VotingPlan): Promise<VotingResult> {
  const agent = new Agent({ keepAlive: true });
  const failures: Failures = { refused: 0, cutOff: 0, unavailable: 0 };
  const wishes: VotingResult['wishes'] = new Map();
  let changes = 0;
  let done = 0;

  async function visit(index: number): Promise<void> {
    const random = new SeededRandom(seed + index);
    const mine = new Map<string, Wish>();
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'Idempotency-Key': `visitor-${seed}-${index}`,
      // Of a network of its own: /24.
      'X-Forwarded-For': `10.${index >> 8}.${index & 255}.1`,
    };
    for (let vote = index; vote < votes; vote += visitors) {
      const story = random.pick(stories);
      const reaction = random.pick<Reaction | null>([...REACTIONS, null]);
      const { cookie, sentAt } = await voteUntilAnswered({
        story,
        reaction,
        headers,
        first: random.between(0, 1_000),
      });
      if ((mine.get(story)?.reaction ?? null) !== reaction) {
        changes++;
        mine.set(story, { reaction, sentAt });
      }
      if (cookie !== undefined) headers['Cookie'] = cookie;
      answered(++done);
    }
    const visitor = /^warta-reader=([\w-]{22})\./.exec(headers['Cookie'] ?? '')?.[1];
    if (visitor === undefined) throw new Error(`visitor ${index} has no cookie`);
    wishes.set(visitor, mine);
  }

  /** Resolves with the cookie that came with the answer, if any. */
  async function voteUntilAnswered({
    first,
    ...vote
  }: {
    story: string;
    reaction: Reaction | null;
    headers: Record<string, string>;
    first: number;
  }): Promise<{ cookie: string | undefined; sentAt: number }> {
    for (let time = first, deadline = Date.now() + LONGEST; ; time++) {
      const all = ports();
      const sentAt = Date.now();
      try {
        const { status, cookie } = await put(agent, all[time % all.length] ?? 0, vote);
        if (status === 200) return { cookie, sentAt };
        if (status < 500) throw new RangeError(`a vote is answered with ${status}`);
        failures.unavailable++;
      } catch (error) {
        if (error instanceof RangeError || Date.now() > deadline) throw error;
        failures[(error as NodeJS.ErrnoException).code === 'ECONNREFUSED' ? 'refused' : 'cutOff']++;
      }
      await new Promise((ready) => {
        setTimeout(ready, AGAIN);
      });
    }
  }

  const waiting = Array.from({ length: visitors }, (_, index) => index).values();
  try {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const index of waiting) await visit(index);
      }),
    );
  } finally {
    agent.destroy();
  }
  return { wishes, changes, failures };
}

/** Resolves once the whole answer is there. */
function put(
  agent: Agent,
  port: number,
  {
    story,
    reaction,
    headers,
  }: { story: string; reaction: Reaction | null; headers: Record<string, string> },
): Promise<{ status: number; cookie: string | undefined }> {
  const body = JSON.stringify({ reaction });
  return new Promise((resolve, reject) => {
    const sent = request({
      agent,
      host: '127.0.0.1',
      port,
      method: 'PUT',
      path: `/api/reactions/${story}`,
      headers: { ...headers, 'Content-Length': body.length },
      timeout: LONGEST,
    });
    sent.on('timeout', () => {
      sent.destroy(new Error('no answer'));
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      response.on('error', reject);
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
        });
      });
      response.resume();
    });
    sent.end(body);
  });
}
