import { Worker } from 'node:worker_threads';
import type { Inspection, InspectionOrder } from './inspect-site.ts';

/** Inspects the site on a thread of its own, while this one reads what there is to publish: it asks the disk of every file. */
export function inspectBeside(order: InspectionOrder): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./inspect-worker.ts', import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => { reject(new Error('dist/ could not be inspected')); });
  });
}
