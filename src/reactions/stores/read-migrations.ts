import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Migration } from './pending-migrations.ts';

const NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/** The numbered files in `migrations/sqlite/` or `migrations/postgres/`. */
export function readMigrations(dialect: 'sqlite' | 'postgres'): Migration[] {
  const folder = join(import.meta.dirname, 'migrations', dialect);
  return readdirSync(folder).flatMap((file) => {
    const [, number, name = ''] = NAME.exec(file) ?? [];
    return number === undefined
      ? []
      : [{ number: Number(number), name, sql: readFileSync(join(folder, file), 'utf8') }];
  });
}
