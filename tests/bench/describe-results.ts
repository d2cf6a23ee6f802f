import type { Round } from './bench-rounds.ts';
import type { BenchSummary } from './summarize-rounds.ts';

const LABELS: Readonly<Record<keyof BenchSummary, string>> = {
  articles: 'stories',
  pages: 'pages (HTML files)',
  fullBuildSeconds: 'clean build, s',
  noChangeSeconds: 'nothing changed, s',
  npxNoChangeSeconds: 'nothing changed, through npx, s',
  oneStorySeconds: 'one story changed, s',
  oneStoryFilesWritten: 'files written for one story',
  peakMemoryMB: 'peak memory, MB',
  hugoSeconds: 'Hugo, clean build, s',
  fullOverHugo: 'clean build ÷ Hugo',
  oneStoryOverHugo: 'one story ÷ Hugo',
  devSavedStorySeconds: 'dev: saved story shown, s',
};

/** One line for people about one round. */
export function describeRound({
  full,
  noChange,
  npxNoChange,
  oneStory,
  oneStoryFilesWritten,
  peakMemory,
  hugo,
}: Round): string {
  const own = `clean ${seconds(full)}, nothing changed ${seconds(noChange)} (npx ${seconds(npxNoChange)}), one story ${seconds(oneStory)} with ${oneStoryFilesWritten} files, ${peakMemory.toFixed(0)} MB`;
  return hugo === undefined
    ? own
    : `${own}; Hugo ${seconds(hugo.full)}, ${hugo.peakMemory.toFixed(0)} MB; clean ÷ Hugo ${(full / hugo.full).toFixed(2)}, one story ÷ Hugo ${(oneStory / hugo.full).toFixed(3)}`;
}

/** A table for people, a line for each number. */
export function describeSummary(summary: BenchSummary): string {
  const rows = Object.entries(summary) as [keyof BenchSummary, number][];
  return rows
    .map(([key, value]) => `${LABELS[key].padEnd(34)}${String(value).padStart(12)}`)
    .join('\n');
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}
