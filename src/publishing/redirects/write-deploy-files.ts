import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project/project.ts';

/**
 * Brings `.warta/deploy/` in step with the site that was published: a host's rules that are no part
 * of the site. Each file is there whole or as it was.
 */
export function writeDeployFiles({ deploy }: Project, files: ReadonlyMap<string, string>): void {
  if (files.size === 0) {
    rmSync(deploy, { recursive: true, force: true });
    return;
  }
  mkdirSync(deploy, { recursive: true });
  for (const name of readdirSync(deploy))
    if (!files.has(name)) rmSync(join(deploy, name), { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = join(deploy, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
  }
}
