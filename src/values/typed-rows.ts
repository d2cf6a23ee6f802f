type Value = string | number | bigint | null | Uint8Array;

/** A prepared statement of SQLite, as far as it is asked for rows. */
interface Statement {
  all: (...values: Value[]) => unknown[];
  get: (...values: Value[]) => unknown;
}

// The schema gives rows their types, and the compiler cannot know it: this is the one place where
// it is told.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
export const allRows = <Row>(statement: Statement, ...values: Value[]): Row[] =>
  statement.all(...values) as Row[];

/** The first row; undefined when there is none. */
export const oneRow = <Row>(statement: Statement, ...values: Value[]): Row | undefined =>
  statement.get(...values) as Row | undefined;
