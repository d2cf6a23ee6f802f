import { setTimeout } from 'node:timers/promises';
import { REACTIONS, type Reaction } from '../../src/reactions/reaction.ts';
import type { SeededRandom } from '../bench/seeded-random.ts';
import { Reader } from './reader.ts';

export interface Crowd {
  /** What each visitor wants in the end: `story reaction`, sorted. */
  wanted: string[];
  retries: number;
}

export interface CrowdOptions {
  votes: number;
  visitors: number;
  stories: readonly string[];
  /** Where services listen; one that does not answer is left for the next. */
  urls: readonly string[];
  random: SeededRandom;
  /** Called after each vote with their number. */
  onVote: (done: number) => void;
}

/** Milliseconds before a vote is tried again that no service has answered. */
const PATIENCE = 20;

/** Visitors who change their minds, side by side; each sends a change until a service has answered it. */
export async function vote({ votes, visitors, stories, urls, random, onVote }: CrowdOptions): Promise<Crowd> {
  const wants = new Map<string, Reaction | null>();
  let left = votes;
  let retries = 0;
  const live = async (visitor: number): Promise<void> => {
    let turn = visitor;
    const reader = new Reader((path, init) => fetch(urls[turn % urls.length] + path, init), `10.${visitor >> 8}.${visitor & 255}.1`);
    while (left > 0) {
      left--;
      const story = random.pick(stories);
      const reaction = random.pick<Reaction | null>([...REACTIONS, null]);
      for (;;) {
        const answer = await reader.put(story, reaction, { 'Idempotency-Key': `pembaca-nomor-${visitor}` }).then(async (response) => ({ status: response.status, text: await response.text() }), () => undefined);
        if (answer?.status === 200) break;
        if (answer !== undefined && answer.status !== 503) throw new Error(`${answer.status}: ${answer.text}`);
        retries++;
        turn++;
        await setTimeout(PATIENCE);
      }
      wants.set(`${story} ${visitor}`, reaction);
      onVote(votes - left);
    }
  };
  await Promise.all(Array.from({ length: visitors }, (_, visitor) => live(visitor)));
  return { wanted: [...wants].flatMap(([key, reaction]) => (reaction === null ? [] : [`${key.split(' ')[0] ?? ''} ${reaction}`])).sort(), retries };
}
