/** Statements of a migration, which are parted by empty lines. */
export function statementsOf(sql: string): string[] {
  return sql
    .replace(/^--.*\n/gm, '')
    .split(/\n{2,}/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
