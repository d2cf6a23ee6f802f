import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { GitFailure } from './git-failure.ts';

/**
 * By these Git’s hooks, and people, say which repository is meant (`git rev-parse
 * --local-env-vars`). Those that hold settings, such as safe.directory, are not among them.
 */
const OF_REPOSITORY = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_COMMON_DIR',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_PREFIX',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NAMESPACE',
  'GIT_CONFIG',
];
/**
 * By these a shell says how it means the paths that it names, which are not the paths that are
 * asked for here.
 */
const OF_PATHS = [
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];
/** Of them, those that name one file or folder. */
const ONE_PATH = [
  'GIT_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_QUARANTINE_PATH',
  'GIT_COMMON_DIR',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
];

/**
 * The environment in which Git tells of the checkout that a folder lies in; undefined when it lies
 * in none.
 * 1. What a hook, or anybody else, says of repositories is not heard: it is about the one that was
 *    pushed to or committed in, and with it every
 *    file that lies there would be content. The checkout is the one whose `.git` lies nearest above
 * the folder.
 * 2. Unless GIT_DIR and GIT_WORK_TREE are both set and the folder lies in that work tree, no other
 *    `.git` being nearer: that is this very checkout.
 * 3. GIT_DIR alone, where there is no `.git`, tells that there is a history and not whose. That is
 *    a failure.
 */
export function checkoutEnvironment(
  folder: string,
  given: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv | undefined {
  const { GIT_DIR: directory, GIT_WORK_TREE: tree } = given;
  const real = realpathSync(folder);
  const own = folderWithGit(real, given);
  const environment = plainEnvironment(given);
  const top = workTreeOf(given);
  if (top !== undefined && isWithin(real, top) && (own === undefined || own.length <= top.length))
    return { ...environment, ...pathsOf(given), GIT_WORK_TREE: top };
  if (own === undefined && isSet(directory))
    throw new GitFailure(
      `GIT_DIR is “${directory}”${isSet(tree) ? ` and GIT_WORK_TREE is “${tree}”` : ''}, as hooks of Git have it, which does not say whose history this folder has`,
      { command: 'rev-parse' },
    );
  if (own === undefined) return undefined;
  for (const name of OF_REPOSITORY) Reflect.deleteProperty(environment, name);
  return environment;
}

/**
 * Messages are read by people and by this program; a question that somebody must answer would wait
 * for ever.
 */
function plainEnvironment(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const environment = { ...given, LC_ALL: 'C', LANGUAGE: '', GIT_TERMINAL_PROMPT: '0' };
  for (const name of OF_PATHS) Reflect.deleteProperty(environment, name);
  return environment;
}

/** The work tree that is named together with its repository. */
function workTreeOf({
  GIT_DIR: directory,
  GIT_WORK_TREE: tree,
}: NodeJS.ProcessEnv): string | undefined {
  return directory !== undefined && isSet(tree) ? realPath(resolve(tree)) : undefined;
}

/** What is named of a repository, by whole paths. */
function pathsOf(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const paths: NodeJS.ProcessEnv = {};
  for (const name of ONE_PATH) if (isSet(given[name])) paths[name] = resolve(given[name]);
  const { GIT_ALTERNATE_OBJECT_DIRECTORIES: others } = given;
  if (isSet(others))
    paths['GIT_ALTERNATE_OBJECT_DIRECTORIES'] = others
      .split(delimiter)
      .map((path) => resolve(path))
      .join(delimiter);
  return paths;
}

/**
 * The nearest folder, from this one upwards, in which something is called `.git`. Like Git, it does
 * not look beyond a mount point unless told to.
 */
function folderWithGit(folder: string, given: NodeJS.ProcessEnv): string | undefined {
  const crosses = isSet(given['GIT_DISCOVERY_ACROSS_FILESYSTEM']);
  const device = statOf(folder)?.dev;
  for (let at = folder; crosses || statOf(at)?.dev === device; at = dirname(at)) {
    if (statOf(join(at, '.git')) !== undefined) return at;
    if (dirname(at) === at) return undefined;
  }
  return undefined;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A folder that may be gone through but not looked into.
    return undefined;
  }
}
