import type { ReactionStore } from '../reactions/reaction-store.ts';

/** PostgreSQL where `DATABASE_URL` names one, else SQLite in a file. What is not used is not loaded. */
export async function openReactionStore({ url, file }: { url: string | undefined; file: string }): Promise<ReactionStore> {
  if (url !== undefined && url !== '') return (await import('../reactions/stores/postgres-reaction-store.ts')).openPostgresStore(url);
  return (await import('../reactions/stores/sqlite-reaction-store.ts')).openSqliteStore(file);
}
