import { z } from 'zod';
import { API, NONE } from './paths.ts';
import {
  choiceSchema,
  MAX_AGE,
  MAX_BODY,
  MAX_IDS,
  problemSchema,
  storiesSchema,
  storySchema,
} from './protocol.ts';
import { REACTIONS } from './reaction.ts';

const SCHEMAS = [choiceSchema, storySchema, storiesSchema, problemSchema];
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string): object => ({ 'application/json': { schema: ref(name) } });
const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const UNAVAILABLE = {
  ...problem('Reactions cannot be read or kept now.'),
  headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } },
};
const STORY = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: 'A published story’s id. It may have slashes.',
};
const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string' },
  description: 'Random; a first press that is sent again with the same key is the same visitor’s.',
};

const CHANGE_PROBLEMS = {
  400: problem('The body is not right.'),
  403: problem('A page of another site asked.'),
  404: problem('No published story with this id takes reactions.'),
  409: problem('The story is closed.'),
  413: problem(`The body has more than ${MAX_BODY} bytes.`),
  415: problem('The body is in another format.'),
  421: problem('The service was asked by a name that is not its own.'),
  422: problem('The story does not offer this reaction.'),
  429: problem('Too many changes.'),
  503: UNAVAILABLE,
};

/** The protocol as OpenAPI 3.1, made from its schemas. */
export function openApi(): object {
  const registry = z.registry<{ id: string }>();
  for (const schema of SCHEMAS) registry.add(schema, { id: String(schema.meta()?.id) });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Reactions',
      version: '1',
      description:
        'One visitor has at most one reaction to a story, and may change or withdraw it. The visitor is a random number in a signed cookie, which the first press sets.',
    },
    paths: {
      [API]: {
        get: {
          summary: `Counts of up to ${MAX_IDS} stories, which may be kept for ${MAX_AGE} s; unknown ones are left out`,
          parameters: [
            {
              name: 'ids',
              in: 'query',
              required: true,
              schema: { type: 'string' },
              example: '2026/11/banjir-surut,2026/11/tambangan',
            },
          ],
          responses: {
            200: { description: 'Counts.', content: json('Stories') },
            400: problem('No ids, or too many.'),
            503: UNAVAILABLE,
          },
        },
      },
      [`${API}/{id}`]: {
        parameters: [STORY],
        get: {
          summary: 'A story’s counts, and the visitor’s own reaction',
          responses: {
            200: { description: 'Counts.', content: json('Story') },
            404: CHANGE_PROBLEMS[404],
            503: UNAVAILABLE,
          },
        },
        put: {
          summary: 'Sets or withdraws the visitor’s reaction',
          parameters: [KEY],
          requestBody: { required: true, content: json('Choice') },
          responses: {
            200: { description: 'What is counted now.', content: json('Story') },
            ...CHANGE_PROBLEMS,
          },
        },
        post: {
          summary: 'The same, from a form',
          requestBody: {
            required: true,
            content: {
              'application/x-www-form-urlencoded': {
                schema: {
                  type: 'object',
                  required: ['reaction'],
                  properties: { reaction: { type: 'string', enum: [...REACTIONS, NONE] } },
                },
              },
            },
          },
          responses: {
            303: { description: 'Back to the story, at what was counted: `#reaksi-sad`.' },
            ...CHANGE_PROBLEMS,
          },
        },
      },
    },
    components: {
      schemas: z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` }).schemas,
    },
  };
}
