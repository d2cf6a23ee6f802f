/** One option of a command. The table is what `parseArgs` reads and what help shows. */
interface Option {
  readonly type: 'boolean' | 'string';
  /** What stands after it, as help shows it: `<time>`. Only of those that take a value. */
  readonly value?: string;
  /** A value that would do, for corrected commands. */
  readonly example?: string;
  /** What it means without a value, where it may stand alone. */
  readonly alone?: string;
  readonly does: string;
  /** What holds where it is not given, with its unit. */
  readonly otherwise?: string;
}

/** A thing that a command does by its first argument, as `warta reactions freeze` does. */
export interface Task {
  /** What stands behind its name. */
  readonly usage: string;
  readonly does: string;
  /** Whether it takes an argument, and cannot be without. */
  readonly argument?: true;
  /** Options that mean something to it. */
  readonly options?: readonly string[];
}

/** A variable of the environment that a command heeds. */
interface Variable {
  readonly does: string;
  readonly otherwise: string;
}

export interface Command {
  /** In a line. */
  readonly does: string;
  /** What stands behind `warta <command>` in the line of usage. */
  readonly usage: string;
  readonly details?: string;
  /** An argument that it may have, where an option is given. */
  readonly argument?: { readonly name: string; readonly after: string; readonly does: string };
  readonly options: Readonly<Record<string, Option>>;
  readonly tasks?: Readonly<Record<string, Task>>;
  readonly variables?: Readonly<Record<string, Variable>>;
  /** Commands, each with what it is for. */
  readonly examples: Readonly<Record<string, string>>;
  /** Files of the repository, with the heading. */
  readonly documentation: readonly string[];
  /** What people type who mean this one. */
  readonly otherNames?: readonly string[];
}
