import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readMeta } from '../../archive/store/meta.ts';
import { openArchiveReadOnly } from '../../archive/store/open-archive.ts';
import { inspectSite, type Inspection, type InspectionOrder } from './inspect-site.ts';

parentPort?.postMessage(inspect(workerData as InspectionOrder));

function inspect({ archive, ...site }: InspectionOrder): Inspection | undefined {
  if (!existsSync(archive)) return undefined;
  const db = openArchiveReadOnly(archive);
  try {
    return readMeta(db, 'published') === undefined ? undefined : inspectSite(db, site);
  } finally {
    db.close();
  }
}
