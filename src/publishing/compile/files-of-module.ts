import { isBuiltin } from 'node:module';

export interface ModuleEdges {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

export interface ModuleFiles {
  /** The module and all that it imports, however far away, packages left out. */
  files: Set<string>;
  /** Modules of the platform, such as `node:fs`, and who imports them. */
  platform: { importer: string; imported: string }[];
}

/** What a module is made of. Pure; `edgesOf` tells what each module imports. */
export function filesOfModule(
  module: string,
  edgesOf: (id: string) => ModuleEdges | null,
): ModuleFiles {
  const found: ModuleFiles = { files: new Set(), platform: [] };
  const waiting = new Set([module]);
  for (const id of waiting) {
    const file = id.split('?')[0] ?? id;
    found.files.add(file);
    const edges = edgesOf(id);
    for (const imported of [
      ...(edges?.importedIds ?? []),
      ...(edges?.dynamicallyImportedIds ?? []),
    ]) {
      if (isBuiltin(imported)) found.platform.push({ importer: file, imported });
      else if (!imported.includes('/node_modules/') && !imported.startsWith('\0'))
        waiting.add(imported);
    }
  }
  return found;
}
