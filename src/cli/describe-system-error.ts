import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { userInfo } from 'node:os';
import { relative } from 'node:path';

/**
 * SQLITE_READONLY, and SQLITE_CANTOPEN, which SQLite says for want of rights and of open files
 * alike.
 */
const SQLITE_READONLY = 8;
const SQLITE_CANTOPEN = 14;
const DENIED = new Set(['EACCES', 'EPERM', 'EROFS']);
/** Calls of the system that only read. */
const READS = new Set(['access', 'lstat', 'open', 'read', 'readlink', 'scandir', 'stat']);

interface SystemError extends NodeJS.ErrnoException {
  /** SQLite’s own number of the error. */
  errcode?: number;
}

const TOO_MANY_FILES =
  'This process may not open as many files as it needs. Allow more and build again: ulimit -n 1024';

/** What packages say whose part for this machine is another package, which is not there. */
const LEFT_OUT =
  /Could not load the "sharp" module|Cannot find native binding|Cannot find (?:module|package) '@(?:rolldown|astrojs|esbuild|img)\//;

const PACKAGES_LEFT_OUT =
  'Packages are not installed whole: those are missing that are made for this machine. npm leaves them out where it runs on a Node older than 20.19, on 21 or on one older than 22.12, and with --omit=optional. With another Node, or without that option: npm ci';

/**
 * What each kind of refusal is in words, the first that knows an error; undefined for other errors.
 */
const REFUSALS: readonly ((error: SystemError) => string | undefined)[] = [
  tooManyFiles,
  missingRight,
  nameOfFolderTaken,
  missingPackages,
  packagesLeftOut,
  refusalOfDatabase,
];

/**
 * What people are told when the system refuses: whose right or which limit is missing, and where;
 * undefined for other errors.
 */
export function describeSystemError(error: unknown): string | undefined {
  for (const refusal of REFUSALS) {
    const words = refusal(error as SystemError);
    if (words !== undefined) return words;
  }
  return undefined;
}

function tooManyFiles({ code }: SystemError): string | undefined {
  return code === 'EMFILE' || code === 'ENFILE' ? TOO_MANY_FILES : undefined;
}

function missingRight({ code = '', path, syscall = '' }: SystemError): string | undefined {
  if (!DENIED.has(code) || path === undefined) return undefined;
  return READS.has(syscall) && code !== 'EROFS'
    ? denied(`read ${shown(path)}`)
    : denied(`write ${shown(path)}`, code);
}

function nameOfFolderTaken({ code, path, syscall }: SystemError): string | undefined {
  return (code === 'EEXIST' || code === 'ENOTDIR') && syscall === 'mkdir' && path !== undefined
    ? `${shown(path)} must be a folder, and something else has its name: remove that.`
    : undefined;
}

function missingPackages({ code, message }: SystemError): string | undefined {
  return code === 'ERR_MODULE_NOT_FOUND' && message.startsWith('Cannot find package')
    ? `${message.replace(/ imported from .*/s, '')}: packages are not installed, or not all of them. Run: npm ci`
    : undefined;
}

function packagesLeftOut({ message }: SystemError): string | undefined {
  return LEFT_OUT.test(message) ? PACKAGES_LEFT_OUT : undefined;
}

function refusalOfDatabase({ code, errcode = 0 }: SystemError): string | undefined {
  if (code !== 'ERR_SQLITE_ERROR') return undefined;
  const kind = errcode & 0xff;
  if (kind === SQLITE_CANTOPEN && noFileCanBeOpened()) return TOO_MANY_FILES;
  return kind === SQLITE_READONLY || (kind === SQLITE_CANTOPEN && !mayWrite('.warta'))
    ? denied('write .warta')
    : undefined;
}

function denied(what: string, code?: string): string {
  if (code === 'EROFS') return `Nobody can ${what}: that disk is mounted to be read only.`;
  const { uid, username } = user();
  return `The user who builds (${username}, number ${uid}) may not ${what}. That user must be able to read all of the paper’s folder, and to write into the folder itself, .warta and dist; as root: chown -R ${uid} .`;
}

function user(): { uid: number; username: string } {
  try {
    return userInfo();
  } catch {
    // In containers a user may have a number and no name.
    return { uid: process.getuid?.() ?? 0, username: 'without a name' };
  }
}

/** As people see it from the paper's folder. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}

function mayWrite(path: string): boolean {
  try {
    accessSync(existsSync(path) ? path : '.', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function noFileCanBeOpened(): boolean {
  try {
    closeSync(openSync('.', 'r'));
    return false;
  } catch (error) {
    return ['EMFILE', 'ENFILE'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}
