/**
 * The house (ARCHITECTURE.md), from the ground up. A file may import from its own folder and from
 * floors below; folders on one floor do not import each other.
 */
const FLOORS: readonly (readonly string[])[] = [
  // What knows nothing of a newspaper. `reactions` is a slice of its own, whose service needs no
  // more than the list of what is published; `announce` needs no more than which files of the site
  // changed.
  ['values'],
  ['announce', 'dates', 'diagnostics', 'files', 'html', 'reactions'],
  ['i18n'],
  ['content'],
  ['wellknown'],
  ['images', 'markdown', 'syndication'],
  ['archive', 'search'],
  ['publishing'],
  ['server'],
  // Above `server`, since `warta serve` starts it; the other way round never.
  ['cli'],
];

/**
 * The presentation has a stair of its own: pages are made of components, components of layouts, all
 * of them of styles and of what runs in readers’ browsers.
 */
const PRESENTATION: readonly string[] = ['styles', 'browser', 'layouts', 'components', 'pages'];

/**
 * What presentation may take from the floors: words, dates, the markup of pictures, which bodies of
 * stories carry too, and, as types only, what the archive's views look like.
 */
const TO_PRESENTATION: readonly ((to: string, typesOnly: boolean) => boolean)[] = [
  (to) => to.startsWith('dates/'),
  (to) => /^reactions\/(?:paths|reaction)\.ts$/.test(to),
  (to) => /^(?:html|i18n|search|syndication|values|wellknown)\//.test(to),
  (to) => to.startsWith('images/html/') || to === 'images/encode/plan-derivatives.ts',
  (to, typesOnly) => /^(?:archive\/views|content\/(?:paper|settings))\//.test(to) && typesOnly,
];

/** Why a file may not import another (both paths under `src/`); undefined when it may. */
export function forbidden(from: string, to: string, typesOnly: boolean): string | undefined {
  const [here, there] = [folderOf(from), folderOf(to)];
  // Declares the locals of pages, which are the one door between presentation and archive.
  if (from === 'env.d.ts')
    return to === 'archive/queries/archive-reader.ts' && typesOnly
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
