import { HOSTS } from '../../content/settings/hosts.ts';
import type { Command } from './command.ts';
import { REACTIONS } from './reactions-command.ts';

/** Every command with its options: `parseArgs` reads them here, and so does help. */
export const COMMANDS = {
  build: {
    does: 'builds content/ and publishes the site to dist/',
    usage: '[options] [--explain [address]]',
    details:
      'Only what changed is made anew. A mistake in content/ is told with its line, and dist/ stays as it was.',
    argument: { name: 'address', after: 'explain', does: 'after --explain: this page alone' },
    options: {
      explain: {
        type: 'boolean',
        does: 'say for each page why it was rendered, or for the one at [address] why or why not',
      },
      at: {
        type: 'string',
        value: '<time>',
        example: '2026-11-28T09:00',
        does: 'build as if it were this moment: a date, or a date and time, in the zone of content/site.yaml unless it names another (2026-11-28T09:00+07:00); a date alone is the beginning of that day',
        otherwise: 'now',
      },
      host: {
        type: 'string',
        value: '<name>',
        example: 'github',
        does: `build for this host: ${HOSTS.join(', ')}`,
        otherwise: 'deploy.host of content/site.yaml, or plain',
      },
      verify: {
        type: 'boolean',
        does: 'read every byte of dist/ and compare it with what was published',
      },
      workers: {
        type: 'string',
        value: '<n>',
        example: '4',
        does: 'use this many threads at most, 1 or more',
        otherwise: 'the cores of the machine',
      },
      'allow-removals': {
        type: 'boolean',
        does: 'publish though more than a quarter of all pages leaves',
      },
    },
    examples: {
      'npx warta build': 'publish what changed',
      'npx warta build --explain /2026/11/banjir-surut/': 'and say why that page was made',
      'npx warta build --at 2026-12-01': 'the site as it will be when that day begins',
    },
    documentation: ['docs/hosting.md#what-a-build-refuses', 'docs/writing-stories.md'],
    otherNames: ['publish', 'generate'],
  },
  serve: {
    does: 'builds the paper, then serves dist/ until it is ended (npm start)',
    usage: '',
    options: {},
    variables: {
      PORT: { does: 'port, 0 to 65535; 0 takes any that is free', otherwise: '4321' },
      HOST: { does: 'address to listen at; 0.0.0.0 is every one', otherwise: '127.0.0.1' },
      WARTA_SECRET: {
        does: 'signs readers’ cookies, 32 characters or more; where reactions are on',
        otherwise: 'one of its own, where only this machine can reach it',
      },
      DATABASE_URL: {
        does: 'PostgreSQL for reactions: postgres://…',
        otherwise: 'SQLite, in a file',
      },
      WARTA_HOSTS: {
        does: 'further names by which readers may ask, parted by commas',
        otherwise: 'none',
      },
      WARTA_PROXIES: { does: 'how many proxies stand before the server', otherwise: '0' },
    },
    examples: {
      'npx warta serve': 'the paper at http://localhost:4321/',
      'PORT=8080 npx warta serve': 'the paper at http://localhost:8080/',
    },
    documentation: ['docs/hosting.md#the-server-of-its-own', 'docs/reactions.md'],
    otherNames: ['start', 'preview'],
  },
  dev: {
    does: 'shows the paper while you write: saved stories appear at once',
    usage: '[options]',
    options: {
      port: { type: 'string', value: '<n>', example: '4322', does: 'port', otherwise: '4321' },
      host: {
        type: 'string',
        value: '[address]',
        example: '0.0.0.0',
        alone: '0.0.0.0',
        does: 'address to listen at; without one, every address of this machine',
        otherwise: 'localhost',
      },
      open: { type: 'boolean', does: 'open it in the browser' },
      force: {
        type: 'boolean',
        does: 'take the place of a dev server that is running for this paper',
      },
      'allowed-hosts': {
        type: 'string',
        value: '<names>',
        example: 'koran.example',
        does: 'further names by which it may be asked, parted by commas',
        otherwise: 'localhost and IP addresses',
      },
    },
    examples: {
      'npx warta dev': 'the paper at http://localhost:4321/',
      'npx warta dev --host --port 4322': 'for a phone in the same network too',
    },
    documentation: ['docs/writing-stories.md#a-first-story'],
    otherNames: ['develop', 'watch'],
  },
  announce: {
    does: 'tells hubs and search engines what changed since the last time',
    usage: '[options]',
    details:
      'Run it when dist/ is uploaded. Exit status 1 when somebody could not be told; the next run tries again.',
    options: {
      'dry-run': { type: 'boolean', does: 'print what would be sent, and send nothing' },
      changes: {
        type: 'string',
        value: '<file>',
        example: '.warta/changes.json',
        does: 'take in the changes of a build made elsewhere',
        otherwise: 'the builds of this folder',
      },
      indexnow: {
        type: 'string',
        value: '<address>',
        example: 'https://api.indexnow.org/indexnow',
        does: 'where IndexNow is told',
        otherwise: 'https://api.indexnow.org/indexnow',
      },
    },
    examples: {
      'npx warta announce --dry-run': 'look at it first',
      'npx warta announce': 'tell them',
    },
    documentation: ['docs/hosting.md#telling-hubs-and-search-engines'],
  },
  reactions: REACTIONS,
  schema: {
    does: 'prints the JSON Schema of a story’s front matter',
    usage: '[--write]',
    options: {
      write: { type: 'boolean', does: 'write it to content/article.schema.json instead' },
    },
    examples: { 'npx warta schema --write': 'for suggestions while you type' },
    documentation: ['docs/writing-stories.md#suggestions-while-you-type'],
  },
  run: {
    does: 'runs a script of the project on the Node that Warta needs',
    usage: '<script.ts> [arguments of the script]',
    options: {},
    examples: { 'npx warta run tests/run-tests.ts tests/dates': 'the tests of a folder' },
    documentation: ['CONTRIBUTING.md'],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
