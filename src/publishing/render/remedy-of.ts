/** What a page does instead of what `guardGlobals` noted; the first that fits. */
const REMEDIES: readonly [used: RegExp, remedy: string][] = [
  [
    /timeZone|time zone/,
    'write dates with formatDate or isoDate of src/dates/, in the zone of archive.site()',
  ],
  [/Date/, 'the day of the edition is archive.edition(), dates of stories come with them'],
  [/without a language/, 'name the language: that of archive.site() or of the story'],
  [/random/i, 'let nothing on a page be left to chance'],
  [/process\.env/, 'what pages show of a setting belongs in content/site.yaml'],
  [/fetch/, 'what pages show belongs in content/; fetch it before the build'],
];

/** The fix for one thing that a page used and must not. */
export function remedyOf(used: string): string {
  return (
    REMEDIES.find(([pattern]) => pattern.test(used))?.[1] ??
    'give the page what it needs through Astro.locals.archive'
  );
}
