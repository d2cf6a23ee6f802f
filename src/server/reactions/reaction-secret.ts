import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from '../../diagnostics/command-error.ts';
import { LEAST_SECRET } from '../../reactions/least-secret.ts';

export interface SecretContext {
  /** `WARTA_SECRET`. */
  given: string | undefined;
  /** Only this machine can ask, and only this process answers: a secret of its own will do. */
  alone: boolean;
  /** Where such a secret is kept. */
  file: string;
}

/**
 * The secret by which visitors' cookies are signed. Throws an error with the line to write when
 * there is none, or one that is too short.
 */
export function reactionSecret({ given, alone, file }: SecretContext): string {
  const line = `WARTA_SECRET=${randomBytes(32).toString('base64url')}`;
  if (given !== undefined && given !== '') {
    if (given.length >= LEAST_SECRET) return given;
    throw new CommandError(
      `WARTA_SECRET has ${given.length} characters; the secret that signs readers’ cookies has at least ${LEAST_SECRET}. Write into the server’s environment, and keep it:\n  ${line}`,
    );
  }
  if (!alone)
    throw new CommandError(
      `WARTA_SECRET is missing: with it readers’ cookies are signed, so that nobody reacts twice. Write into the server’s environment, and keep it:\n  ${line}`,
    );
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept.length >= LEAST_SECRET) return kept;
  } catch {
    // There is none yet.
  }
  const made = randomBytes(32).toString('base64url');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  return made;
}
