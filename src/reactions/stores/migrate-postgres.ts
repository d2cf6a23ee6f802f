import type { ISql } from 'postgres';
import { pendingMigrations } from './pending-migrations.ts';
import { readMigrations } from './read-migrations.ts';

/** For `pg_advisory_xact_lock`: one process at a time brings the schema up to date. */
const MIGRATING = 0x57a27a;

/** Brings the schema up to date, within a transaction. */
export async function migratePostgres(sql: ISql): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${MIGRATING})`;
  await sql`CREATE TABLE IF NOT EXISTS reactions_schema (version integer NOT NULL)`;
  const [row] = await sql<{ version: number }[]>`SELECT version FROM reactions_schema`;
  for (const { number, sql: statements } of pendingMigrations(
    readMigrations('postgres'),
    row?.version ?? 0,
  )) {
    await sql.unsafe(statements);
    await sql`DELETE FROM reactions_schema`;
    await sql`INSERT INTO reactions_schema VALUES (${number})`;
  }
}
