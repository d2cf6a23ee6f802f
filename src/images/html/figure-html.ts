import { escapeHtml } from '../../html/escape-html.ts';
import {
  largestAddress,
  pictureHtml,
  type DrawnPicture,
  type PictureLook,
} from './picture-html.ts';

export interface FigureWords {
  /** HTML within a line. */
  caption?: string;
  credit?: string;
  /** Says that a machine made the picture. */
  ai?: string;
  /** Read out before caption and credit to those who do not see them. */
  captionLabel: string;
  creditLabel: string;
}

export interface FigurePlace {
  /** Address within the page. */
  id: string;
  className?: string;
  /** The picture is a link to its largest form. */
  opensLarge?: boolean;
  /**
   * The picture is a link to a video, whose name is written on it; `player` is where it can be
   * played within the page.
   */
  plays?: { url: string; player?: string; label: string; rel?: string };
  words: FigureWords;
}

/** `<figure>` with its caption and, apart from it, its credit. */
export function figureHtml(
  picture: DrawnPicture,
  look: PictureLook,
  { id, className, opensLarge = false, plays, words }: FigurePlace,
): string {
  const { caption, credit, ai, captionLabel, creditLabel } = words;
  const hidden = (label: string): string => `<span class="visually-hidden">${label}: </span>`;
  const parts = [
    ...(caption === undefined ? [] : [`${hidden(captionLabel)}${caption}`]),
    ...(credit === undefined
      ? []
      : [`<span class="credit">${hidden(creditLabel)}${escapeHtml(credit)}</span>`]),
    ...(ai === undefined ? [] : [`<span class="ai">${ai}</span>`]),
  ];
  const figcaption = parts.length === 0 ? '' : `<figcaption>${parts.join(' ')}</figcaption>`;
  const shown = pictureHtml(picture, look);
  const linked =
    plays === undefined
      ? opensLarge
        ? `<a class="large" href="${largestAddress(picture)}">${shown}</a>`
        : shown
      : `<a class="play" href="${escapeHtml(plays.url)}"${plays.rel === undefined ? '' : ` rel="${plays.rel}"`}${plays.player === undefined ? '' : ` data-player="${escapeHtml(plays.player)}"`}>${shown}<span>${escapeHtml(plays.label)}</span></a>`;
  return `<figure id="${id}"${className === undefined ? '' : ` class="${className}"`}>${linked}${figcaption}</figure>`;
}
