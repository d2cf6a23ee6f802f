/**
 * The house (DESIGN §8), from the ground up. A file may import from its own folder and from floors below;
 * folders on one floor do not import each other.
 */
const FLOORS: readonly (readonly string[])[] = [
  // `dates` (calendar and zones) and `yaml` (YAML's mistakes in words) know nothing of a newspaper, so they stand on the ground with
  // `diagnostics`: both `article` and `site`, which are neighbours, need them.
  // So does `reactions`: a slice of its own, whose service needs nothing of a newspaper but the list of what is published.
  // So do `announce`, which needs nothing but which files of the site changed, and `addresses` (the one form of an address of the past), which settings and stories name,
  // and `files` (what a file is by its bytes and its name), which pictures, recordings and copies are asked.
  ['addresses', 'announce', 'diagnostics', 'dates', 'files', 'reactions', 'yaml'],
  ['article', 'site'],
  ['markdown', 'images', 'syndication'],
  ['archive', 'search', 'checks', 'importing'],
  ['build'],
  ['server'],
  // Above `server`, since `warta serve` starts it; the other way round never.
  ['cli'],
];

/** The presentation has a stair of its own: pages are made of components, components of layouts, all of them of styles. */
const PRESENTATION: readonly string[] = ['styles', 'layouts', 'components', 'pages'];

/** What presentation may take from the floors: words, dates, the markup of pictures, which bodies of stories carry too, and, as types only, what the archive's views look like. */
const TO_PRESENTATION: readonly ((to: string, typesOnly: boolean) => boolean)[] = [
  (to) => to.startsWith('dates/'),
  (to) => /^reactions\/(?:paths|reaction)\.ts$/.test(to),
  (to) => to.startsWith('site/'),
  // What a reader's browser does to search; how an index is made is not among it.
  (to) => to.startsWith('search/'),
  (to) => to.startsWith('syndication/'),
  (to) =>
    /^images\/(?:figure-html|picture-address|picture-html|plan-derivatives|portrait-html|share-picture)\.ts$/.test(
      to,
    ),
  (to, typesOnly) => /^archive\/(?:feed-view|story-view|views)\.ts$/.test(to) && typesOnly,
];

/** Why a file may not import another (both paths under `src/`); undefined when it may. */
export function forbidden(from: string, to: string, typesOnly: boolean): string | undefined {
  const [here, there] = [folderOf(from), folderOf(to)];
  // Declares the locals of pages, which are the one door between presentation and archive.
  if (from === 'env.d.ts')
    return to === 'archive/archive-reader.ts' && typesOnly
      ? undefined
      : 'env.d.ts names the archive’s reader and nothing else';
  for (const folder of [here, there])
    if (floorOf(folder) < 0 && !PRESENTATION.includes(folder))
      return `${folder}/ has no place in the house: give it one in tests/structure/layers.ts and in the design`;
  if (here === there) return undefined;
  if (PRESENTATION.includes(here)) {
    if (PRESENTATION.includes(there))
      return PRESENTATION.indexOf(there) < PRESENTATION.indexOf(here)
        ? undefined
        : `${here}/ does not import ${there}/, which stands above it`;
    return TO_PRESENTATION.some((allowed) => allowed(to, typesOnly))
      ? undefined
      : 'presentation takes words, dates and the types of views; data comes from Astro.locals.archive';
  }
  if (PRESENTATION.includes(there)) return 'pages are compiled by Astro and imported by nobody';
  if (floorOf(here) === floorOf(there)) return `${here}/ and ${there}/ are neighbours`;
  return floorOf(here) > floorOf(there) ? undefined : `${there}/ stands above ${here}/`;
}

const folderOf = (path: string): string => path.split('/')[0] ?? '';
const floorOf = (folder: string): number => FLOORS.findIndex((floor) => floor.includes(folder));
