import type { Command } from './command.ts';

/** `warta reactions`, whose first argument says what. */
export const REACTIONS = {
  does: 'recounts, freezes, takes back, erases and exports reactions; pulls their counts into content/',
  usage: '<what> [story] [options]',
  details:
    'Run it in the paper’s folder on the server, with the DATABASE_URL of the service; the service may run meanwhile.',
  tasks: {
    recount: {
      usage: '<story>',
      argument: true,
      does: 'make the story’s counters anew from its rows',
    },
    freeze: {
      usage: '<story>',
      argument: true,
      does: 'show today’s counts from now on, whatever is pressed',
    },
    thaw: { usage: '<story>', argument: true, does: 'show what is counted again' },
    undo: {
      usage: '<story> --from <time> --until <time>',
      argument: true,
      options: ['from', 'until'],
      does: 'take back what was pressed in that span and not changed since',
    },
    erase: { usage: '<story>', argument: true, does: 'forget everything about the story' },
    export: { usage: '', does: 'print every reaction, a line of JSON each' },
    begin: {
      usage: '',
      does: 'go on with the database that is there now, or make a new one, where the one that was in use is gone',
    },
    pull: {
      usage: '[--from <address>]',
      options: ['from'],
      does: 'write the counts that the service tells into content/reactions.json',
    },
  },
  options: {
    from: {
      type: 'string',
      value: '<time or address>',
      example: '2026-11-28T09:00',
      does: 'undo: the beginning of the span, in the zone of content/site.yaml unless it names another; pull: the address of the paper to ask',
      otherwise: 'pull: the paper’s own address',
    },
    until: {
      type: 'string',
      value: '<time>',
      example: '2026-11-28T10:00',
      does: 'undo: the end of the span',
    },
  },
  variables: {
    DATABASE_URL: {
      does: 'PostgreSQL for reactions: postgres://…',
      otherwise: 'SQLite, in a file',
    },
  },
  examples: {
    'npx warta reactions freeze 2026/11/banjir-surut': 'that story’s counts stand still',
    'npx warta reactions undo 2026/11/banjir-surut --from 2026-11-28T09:00 --until 2026-11-28T10:00':
      'what was pressed in that hour is taken back',
    'npx warta reactions pull': 'the counts, for the next build',
  },
  documentation: ['docs/reactions.md#by-hand'],
} as const satisfies Command;
