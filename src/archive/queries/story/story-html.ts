import { escapeHtml } from '../../../html/escape-html.ts';
import { messages } from '../../../i18n/messages.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import type { StoredCard, StoredPicture } from '../../store/stored-story.ts';
import type { StoryLinks } from '../story-links.ts';
import { withFigures } from './story-figures.ts';

/**
 * The text of a story as its page shows it: its pictures, headlines and players where the text has
 * slots for them.
 */
export function storyHtml(
  body: string,
  { image, language, kind }: StoredCard,
  pictures: readonly StoredPicture[],
  { rows, links, passedOn }: { rows: ArchiveRows; links: StoryLinks; passedOn: boolean },
): string {
  const first = image === undefined ? 1 : 2;
  const essay = kind === 'essay';
  const pictured =
    pictures.length === 0
      ? body
      : withFigures(body, { pictures, language, first, essay, passedOn }, rows);
  return withPlayers(withMentions(pictured, language, links), rows);
}

/** The settings say which players a text has. */
export function hasPlayer(body: string): boolean {
  return body.includes(PLAYER);
}

/** The headline of another story where `::baca` stands; nothing while that is not published. */
function withMentions(html: string, language: string, links: StoryLinks): string {
  if (!html.includes('<p data-story=')) return html;
  return html.replace(/<p data-story="([^"]*)"><\/p>/g, (_, id: string) => {
    const link = links.to(id);
    return link === undefined
      ? ''
      : `<p class="read-also">${messages(language).readAlso}: <a href="${link.address}"${link.language === language ? '' : ` lang="${link.language}"`}>${escapeHtml(link.title)}</a></p>`;
  });
}

const PLAYER = ' data-player="';

/** Videos play within the page where the settings let them. */
function withPlayers(html: string, rows: ArchiveRows): string {
  if (!hasPlayer(html)) return html;
  return html.replace(/ data-player="https:\/\/([^/"]*)\/[^"]*"/g, (player, host: string) =>
    rows.site().embeds.some((embed) => host.includes(embed)) ? player : '',
  );
}
