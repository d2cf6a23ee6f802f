import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/**
 * The Node that package.json pins, tried: its `file` where it runs, else `why` there is none to
 * run, and `remedy`, what to do about it.
 */
export function pinnedNode(minimum) {
  const otherwise = `install Node ${minimum} or newer on this machine, with which Warta starts as well.`;
  const folder = packageFolder();
  if (folder === undefined)
    return {
      why: 'The right one is not installed yet.',
      remedy: 'Run `npm ci`: it puts the right one beside the project.',
    };
  const file = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) {
    return {
      why: 'The package `node`, which brings the right one, is installed without it: its install script did not run (`--ignore-scripts`), or has none for this machine.',
      remedy: `Run \`npm rebuild node --ignore-scripts=false\`; or ${otherwise}`,
    };
  }
  const { error, signal, status, stderr } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  if (status === 0) return { file };
  const said = error?.code ?? (stderr.trim() || (signal ?? `status ${status}`));
  // An interpreter that is missing looks as if the file were.
  const musl =
    error?.code === 'ENOENT' || status === 127
      ? ' It is made for glibc: on Alpine, and on others with musl, it cannot run.'
      : '';
  const here = relative(process.cwd(), file);
  return {
    why: `The one beside the project, ${here.startsWith('..') ? file : here}, does not run here (${said}).${musl}`,
    remedy: `I${otherwise.slice(1)} In containers: the image node:${minimum}-alpine.`,
  };
}

function packageFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('node/package.json'));
  } catch {
    return undefined;
  }
}
