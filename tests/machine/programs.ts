import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that tests start, and that is no package of npm. */
export interface Program {
  readonly name: string;
  /** What tests do with it. */
  readonly does: string;
  /** What it is called in PATH. */
  readonly command: string;
  /** A variable of the environment that says where it is. */
  readonly variable?: string;
  /** Where it lies on machines whose PATH does not lead there, the usual first. */
  readonly places?: readonly string[];
  /**
   * Packages that bring it: of Debian, and of Homebrew; what a system has by itself, or cannot
   * have, is left out.
   */
  readonly debian: string;
  readonly brew?: string;
  readonly onlyOn?: NodeJS.Platform;
}

export const CHROMIUM: Program = {
  name: 'Chromium',
  does: 'pages are looked at in it',
  command: 'chromium',
  variable: 'CHROMIUM',
  places: [
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  debian: 'chromium',
};

export const NGINX: Program = {
  name: 'nginx',
  does: 'it is asked for old addresses',
  command: 'nginx',
  variable: 'NGINX',
  // Debian has it where only root's PATH leads.
  places: ['/usr/sbin/nginx'],
  debian: 'nginx-light',
  brew: 'nginx',
};

const STRACE: Program = {
  name: 'strace',
  does: 'builds are traced with it',
  command: 'strace',
  debian: 'strace',
  onlyOn: 'linux',
};

export const PROGRAMS: readonly Program[] = [
  CHROMIUM,
  {
    name: 'Java',
    does: 'the checker of HTML is written in it',
    command: 'java',
    debian: 'default-jre-headless',
    brew: 'temurin',
  },
  NGINX,
  {
    name: 'exiftool',
    does: 'it reads the words in pictures',
    command: 'exiftool',
    debian: 'libimage-exiftool-perl',
    brew: 'exiftool',
  },
  {
    name: 'xmllint',
    does: 'it holds sitemaps against their schemas',
    command: 'xmllint',
    debian: 'libxml2-utils',
  },
  {
    name: 'jing',
    does: 'it holds feeds against their grammars',
    command: 'jing',
    debian: 'jing',
    brew: 'jing-trang',
  },
  STRACE,
  {
    name: 'Git',
    does: 'the history of papers is read with it',
    command: 'git',
    debian: 'git',
    brew: 'git',
  },
];

/**
 * Where a program is: as its variable says, else in PATH, else in its usual places; undefined where
 * there is none.
 */
export function whereIs(
  { command, places = [], variable }: Pick<Program, 'command' | 'places' | 'variable'>,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const said = variable === undefined ? undefined : env[variable];
  const candidates =
    said === undefined || said === ''
      ? [
          ...(env['PATH'] ?? '').split(delimiter).map((folder) => join(folder || '.', command)),
          ...places,
        ]
      : [said];
  return candidates.find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
