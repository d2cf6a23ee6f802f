/** Paths of files under `dist/`, sorted. */
export interface SiteChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

export interface ChangesReport {
  changes: SiteChanges;
  /** Milliseconds since the epoch, as `nextBuildAt`. */
  builtAt: number;
  nextBuildAt: number;
}

/** The text of `.warta/changes.json`. Pure. */
export function changesText({ changes, builtAt, nextBuildAt }: ChangesReport): string {
  return `${JSON.stringify({ builtAt: new Date(builtAt).toISOString(), nextBuildAt: new Date(nextBuildAt).toISOString(), ...changes }, undefined, 1)}\n`;
}
