/**
 * What goes wrong between a reader's browser and the service: status and title of each. RFC 9457.
 */
const PROBLEMS = {
  'bad-request': [400, 'The request is not right'],
  'foreign-origin': [403, 'Another site may not react for its visitors'],
  'unknown-story': [404, 'There is no such story'],
  method: [405, 'That cannot be done here'],
  closed: [409, 'The story takes no more reactions'],
  'too-large': [413, 'The request is too large'],
  'media-type': [415, 'The request is in another format'],
  'foreign-host': [421, 'The service is not asked by its own name'],
  'not-offered': [422, 'The story does not offer this reaction'],
  'too-many': [429, 'Too many changes'],
  failed: [500, 'The service failed'],
  unavailable: [503, 'Reactions cannot be kept now'],
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

export interface ProblemAnswer {
  kind: ProblemKind;
  detail: string;
  headers?: Record<string, string>;
}

export function statusOf(kind: ProblemKind): (typeof PROBLEMS)[ProblemKind][0] {
  return PROBLEMS[kind][0];
}

export function problemResponse({ kind, detail, headers }: ProblemAnswer): Response {
  const [status, title] = PROBLEMS[kind];
  return new Response(
    JSON.stringify({ type: `urn:warta:problem:${kind}`, title, status, detail }),
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        Vary: 'Origin',
        ...headers,
      },
    },
  );
}
