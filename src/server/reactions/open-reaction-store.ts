import type { ReactionStore } from '../../reactions/reaction-store.ts';

export interface StorePlace {
  /** `DATABASE_URL`. */
  url: string | undefined;
  /** The file of SQLite. */
  file: string;
  /** Where word is kept of which file that was, apart from the file. */
  marks?: readonly string[];
  /** Takes what is there, or begins anew, whatever was there before. */
  begin?: boolean;
}

/**
 * PostgreSQL where `DATABASE_URL` names one, else SQLite in a file. What is not used is not loaded.
 */
export async function openReactionStore({
  url,
  file,
  marks = [],
  begin = false,
}: StorePlace): Promise<ReactionStore> {
  if (url !== undefined && url !== '')
    return (await import('../../reactions/stores/postgres-reaction-store.ts')).openPostgresStore(
      url,
    );
  return (await import('../../reactions/stores/sqlite-reaction-store.ts')).openSqliteStore(file, {
    marks,
    begin,
  });
}
