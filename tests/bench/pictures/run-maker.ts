import { rmSync } from 'node:fs';
import { runMeasured } from '../run-measured.ts';
import { childrenCpuSeconds } from './children-cpu-seconds.ts';
import type { PictureMaker } from './picture-maker.ts';

export interface Cost {
  /** By the wall clock. */
  seconds: number;
  /** User and system, all processes. */
  cpuSeconds: number;
  /** Millions of bytes, all processes together. */
  peakMB: number;
}

/** One run with nothing made before. */
export async function runCold(maker: PictureMaker): Promise<Cost> {
  for (const folder of maker.memory) rmSync(folder, { recursive: true, force: true });
  return runWarm(maker);
}

/** One run upon what the last has left. Nothing else may be started meanwhile. */
export async function runWarm({ command, cwd }: PictureMaker): Promise<Cost> {
  const before = childrenCpuSeconds();
  const { seconds, peakPssMB } = await runMeasured({ command, cwd });
  return { seconds, cpuSeconds: childrenCpuSeconds() - before, peakMB: peakPssMB };
}
