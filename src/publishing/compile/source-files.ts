import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../../values/parse-json.ts';
import { digest } from '../../files/digest.ts';
import { projectAt } from '../project/project.ts';
import { importsIn, type Imports } from './imports-in.ts';

interface SourceFile extends Imports {
  digest: string;
}

/** Tells of a file, by its path under the root; undefined where there is none. */
export type SourceReader = (path: string) => SourceFile | undefined;

/** A file as it was when it had this mark: another one with each way of writing to it. */
interface KnownFile extends SourceFile {
  mark: string;
}

/** Kept between builds: three quarters of the time that four hundred small files take. */
interface Note {
  /** Digest of the code that makes it. */
  by: string;
  files: Record<string, KnownFile>;
}

const MAKERS = ['src/publishing/compile/imports-in.ts', 'src/publishing/compile/source-files.ts'];
/** Milliseconds: a file written within the same tick of a disk's clock has the same mark. */
const SETTLED = 2000;

/**
 * Each file is looked at once; one with the mark that it had in this process or in an earlier build
 * is not read again.
 */
export function sourceReader(root: string): { read: SourceReader; keep: () => void } {
  const { by, files } = noteOf(root);
  const seen = new Map<string, SourceFile | undefined>();
  let isNew = false;
  const look = (path: string): SourceFile | undefined => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return undefined;
    const mark = `${stats.ino}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}`;
    const before = files[path];
    if (before?.mark === mark) return before;
    const bytes = readFileSync(join(root, path));
    const file = { mark, digest: digest(bytes), ...importsIn(path, bytes.toString()) };
    if (Date.now() - stats.ctimeMs > SETTLED) {
      files[path] = file;
      isNew = true;
    }
    return file;
  };
  return {
    read: (path) => {
      if (!seen.has(path)) seen.set(path, look(path));
      return seen.get(path);
    },
    keep: () => {
      if (isNew) keepNote(root, { by, files });
    },
  };
}

/** Of the project that was looked at last. */
let last: { root: string; note: Note } | undefined;

const fileOf = (root: string): string => join(projectAt(root).cache, 'sources.json');

function noteOf(root: string): Note {
  if (last?.root !== root) last = { root, note: readNote(root) };
  return last.note;
}

function readNote(root: string): Note {
  const by = digest(MAKERS.map((file) => digest(readFileSync(join(root, file)))).join());
  try {
    const note = parseJson<Note | null>(readFileSync(fileOf(root), 'utf8'));
    if (note?.by === by) return note;
  } catch {
    // Nothing is kept, or something that no build has written.
  }
  return { by, files: {} };
}

function keepNote(root: string, note: Note): void {
  try {
    writeFileSync(`${fileOf(root)}.part`, JSON.stringify(note));
    renameSync(`${fileOf(root)}.part`, fileOf(root));
  } catch {
    // Where nothing can be kept, files are read each time.
  }
}
