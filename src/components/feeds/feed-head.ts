import type { SiteView } from '../../archive/views/views.ts';
import { messages } from '../../i18n/messages.ts';
import { capitalized } from '../paper/capitalized.ts';

export interface FeedHead {
  /** The archive's list. */
  list: string;
  /** Address of the page whose feed it is. */
  base: string;
  title: string;
  description: string;
}

/** What tells which lists there are. */
interface Lists {
  site: () => SiteView;
  tagName: (slug: string) => string;
  person: (id: string) => { name: string; bio: string } | undefined;
  series: (id: string) => { title: string; description: string } | undefined;
}

/**
 * The head of the feed at a path such as `kota`, `tag/banjir`, or none for the whole paper;
 * undefined where there is no list.
 */
export function feedHead(path: string, archive: Lists): FeedHead | undefined {
  const site = archive.site();
  const about = site.tagline || site.name;
  const head = (list: string, title: string, description: string): FeedHead => ({
    list,
    base: path === '' ? '/' : `/${path}/`,
    title: path === '' ? title : `${title} – ${site.name}`,
    description: description || about,
  });
  if (path === '') return head('all', site.name, about);
  const [kind = '', id] = path.split('/');
  if (id === undefined) {
    const section = site.sections.find((one) => one.id === kind);
    return section && head(`section/${kind}`, section.title, section.description);
  }
  if (kind === 'tag') {
    const name = archive.tagName(id);
    return head(
      `tag/${id}`,
      capitalized(name, site.language),
      `${messages(site.language).tag}: ${name}`,
    );
  }
  const person = kind === 'penulis' ? archive.person(id) : undefined;
  if (person !== undefined) return head(`author/${id}`, person.name, person.bio);
  const series = kind === 'seri' ? archive.series(id) : undefined;
  return series && head(`series/${id}`, series.title, series.description);
}
