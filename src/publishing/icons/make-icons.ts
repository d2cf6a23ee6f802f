import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../../files/digest.ts';
import { paperState } from '../../archive/store/paper-state.ts';
import { letterIcon } from '../../images/icons/letter-icon.ts';
import { ICON_DRAWING, ICON_FILES } from '../../wellknown/icon-files.ts';
import { DEFAULT_INK, PAPER } from '../../values/ink.ts';
import { iconVersion } from '../compile/code-fingerprint.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Asset } from '../assets/compiled-assets.ts';
import { isWholeFile } from '../pictures/is-whole-file.ts';
import { PictureFault } from '../pictures/picture-hand.ts';
import type { PictureHands } from '../pictures/picture-hands.ts';
import type { Project } from '../project/project.ts';
import { refuseOddIcons } from './refuse-odd-icons.ts';

/**
 * The paper's icons as files of the site, made once for a drawing and kept: in every size that is
 * not in `public/` already, where a paper may have its own. `assets` are the files of `public/`.
 * Throws `ProblemError` when the drawing cannot be an icon.
 */
export async function makeIcons(
  db: DatabaseSync,
  project: Project,
  assets: ReadonlyMap<string, Asset>,
  hands: PictureHands,
): Promise<Map<string, Asset>> {
  const { name, ink = DEFAULT_INK, icon: named, logo } = paperState(db, 'site');
  refuseOddIcons(assets);
  const files = new Map<string, Asset>();
  const path = named ?? ICON_DRAWING;
  const own = bytesOf(assets.get(path));
  const icon = own ?? Buffer.from(letterIcon({ name, ink, paper: PAPER }));
  if (own === undefined) files.set(path, { digest: digest(icon), text: icon.toString() });
  const missing = Object.values(ICON_FILES).filter((file) => !assets.has(file));
  if (missing.length === 0) return files;
  const nameDrawing = logo === undefined ? undefined : bytesOf(assets.get(logo));
  const key = digest(
    JSON.stringify([
      iconVersion(project.root),
      digest(icon),
      nameDrawing === undefined ? '' : digest(nameDrawing),
      ink,
      PAPER,
    ]),
  );
  const folder = join(project.icons, key);
  if (missing.some((file) => !isWholeFile(join(folder, file)))) {
    const file = `public/${path}`;
    const drawn = await hands
      .run({
        kind: 'draw',
        drawings: { icon: { bytes: icon, file }, logo: nameDrawing, ink, paper: PAPER },
      })
      .catch((error: unknown) => {
        if (!(error instanceof PictureFault)) throw error;
        return {
          problems: [
            {
              rule: 'public/icon-costly',
              severity: 'error' as const,
              file,
              message: `the paper’s icons cannot be drawn of it: drawing ${error.message}`,
              hint: 'Draw it with fewer and simpler shapes, without filters.',
            },
          ],
        };
      });
    if ('problems' in drawn) throw new ProblemError(drawn.problems);
    keep(project.icons, key, drawn);
  }
  for (const file of missing) {
    const source = join(folder, file);
    files.set(file, { digest: digest(readFileSync(source)), source });
  }
  return files;
}

function bytesOf(asset: Asset | undefined): Buffer | undefined {
  return asset === undefined || !('source' in asset) ? undefined : readFileSync(asset.source);
}

/** Keeps one set of files, whole or not at all, and none of earlier drawings. */
function keep(icons: string, key: string, drawn: ReadonlyMap<string, Uint8Array>): void {
  const part = join(icons, `${key}.part`);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  for (const [file, bytes] of drawn) writeFileSync(join(part, file), bytes);
  for (const other of readdirSync(icons))
    if (other !== `${key}.part`) rmSync(join(icons, other), { recursive: true, force: true });
  renameSync(part, join(icons, key));
}
