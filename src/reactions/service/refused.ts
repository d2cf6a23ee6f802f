import type { ProblemAnswer } from './problem-response.ts';

/** A request that is answered with a problem. */
export class Refused extends Error {
  readonly answer: ProblemAnswer;

  constructor(answer: ProblemAnswer) {
    super(answer.detail);
    this.answer = answer;
  }
}

export function refuse(
  kind: ProblemAnswer['kind'],
  detail: string,
  headers?: Record<string, string>,
): never {
  throw new Refused({ kind, detail, ...(headers === undefined ? {} : { headers }) });
}
