import { Worker } from 'node:worker_threads';
import type { Inspection, InspectionOrder } from './inspect-site.ts';

export interface RunningInspection {
  order: InspectionOrder;
  /** Undefined: no site has been published yet. */
  found: Promise<Inspection | undefined>;
  stop: () => void;
}

/**
 * Inspects the site on a thread of its own, while this one loads its code and reads what there is
 * to publish: it asks the disk of every file.
 */
export function inspectBeside(order: InspectionOrder): RunningInspection {
  const worker = new Worker(new URL('./inspect-worker.ts', import.meta.url), { workerData: order });
  const found = new Promise<Inspection | undefined>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('dist/ could not be inspected'));
    });
  });
  // Who asks is told; where nobody does, a build has failed before.
  found.catch(() => undefined);
  return {
    order,
    found,
    stop: () => {
      void worker.terminate();
    },
  };
}
