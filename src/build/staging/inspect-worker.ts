import { parentPort, workerData } from 'node:worker_threads';
import { openArchiveReadOnly } from '../../archive/open-archive.ts';
import { inspectSite, type InspectionOrder } from './inspect-site.ts';

const { archive, dist, verify } = workerData as InspectionOrder;
const db = openArchiveReadOnly(archive);
try {
  parentPort?.postMessage(inspectSite(db, dist, { verify }));
} finally {
  db.close();
}
