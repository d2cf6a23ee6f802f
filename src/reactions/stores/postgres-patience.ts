/** Milliseconds. */
export interface PostgresPatience {
  /** For a connection. */
  connect: number;
  /**
   * That the server gives a statement of readers’, and the service to say what comes next: it then
   * takes back what was begun.
   */
  statement: number;
  /**
   * For a server that says nothing. Longer than it may be at work, so that what is given up here
   * was given up there.
   */
  answer: number;
  /** For what a person asks for, which may go through all rows. */
  task: number;
}

export const PATIENCE: PostgresPatience = {
  connect: 5_000,
  statement: 3_000,
  answer: 10_000,
  task: 120_000,
};
