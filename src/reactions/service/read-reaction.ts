import { isReaction, type Reaction } from '../reaction.ts';
import { NONE } from '../paths.ts';
import { choiceSchema } from '../protocol.ts';

/** `null` withdraws; a text says what is wrong. */
export type ReadReaction = { reaction: Reaction | null } | { problem: string };

const KNOWN = 'reaction is one of like, love, haha, wow, sad, angry';

/** The body of a PUT: `{"reaction": "sad"}`. */
export function readJsonReaction(text: string): ReadReaction {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'the body is not JSON: {"reaction": "sad"}' };
  }
  // `JSON.parse` takes the last of two.
  if ((text.match(/"reaction"\s*:/g) ?? []).length > 1) return { problem: 'reaction stands twice' };
  const parsed = choiceSchema.safeParse(value);
  return parsed.success ? parsed.data : { problem: `the body is {"reaction": "sad"}, or null to withdraw; ${KNOWN}` };
}

/** The body of a form's POST: `reaction=sad`. */
export function readFormReaction(text: string): ReadReaction {
  const values = new URLSearchParams(text).getAll('reaction');
  const [value] = values;
  if (values.length > 1) return { problem: 'reaction stands twice' };
  if (value === NONE) return { reaction: null };
  return isReaction(value) ? { reaction: value } : { problem: `${KNOWN}, or none` };
}
