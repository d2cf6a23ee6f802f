import { isReaction, type Reaction } from '../reaction.ts';
import { NONE } from '../paths.ts';
import { choiceSchema } from '../protocol.ts';

/** `null` withdraws; a text says what is wrong. */
export type ReadReaction = { reaction: Reaction | null } | { problem: string };

const KNOWN = 'reaction is one of like, love, haha, wow, sad, angry';
const STRING = /"(?:[^"\\]|\\.)*"/g;
const ONE_MEMBER = /^\s*\{\s*""\s*:\s*(?:""|null)\s*\}\s*$/;

/** The body of a PUT: `{"reaction": "sad"}`. */
export function readJsonReaction(text: string): ReadReaction {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'the body is not JSON: {"reaction": "sad"}' };
  }
  const parsed = choiceSchema.safeParse(value);
  if (!parsed.success)
    return { problem: `the body is {"reaction": "sad"}, or null to withdraw; ${KNOWN}` };
  // `JSON.parse` takes the last of two, however each is spelled.
  return ONE_MEMBER.test(text.replace(STRING, '""'))
    ? parsed.data
    : { problem: 'reaction stands twice' };
}

/** The body of a form's POST: `reaction=sad`. */
export function readFormReaction(text: string): ReadReaction {
  const fields = [...new URLSearchParams(text)];
  if (new Set(fields.map(([name]) => name)).size !== fields.length)
    return { problem: 'a field stands twice: reaction=sad' };
  const value = fields.find(([name]) => name === 'reaction')?.[1];
  if (value === NONE) return { reaction: null };
  return isReaction(value) ? { reaction: value } : { problem: `${KNOWN}, or none` };
}
