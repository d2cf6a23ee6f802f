import { parseCredit, type Credit } from '../../content/story/parse-credit.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import type { PictureWords } from '../../images/picture-facts.ts';
import { defined } from '../../values/defined.ts';
import type { Caption } from '../../markdown/markdown-context.ts';

/**
 * What is said of a picture at one place: by the story, and where that is silent, by the photo
 * itself.
 */
export interface ResolvedWords {
  caption?: Caption;
  credit?: Credit;
  creator?: string;
  copyright?: string;
}

export interface WordsOfPaper {
  name: string;
  outlets: readonly string[];
}

export function resolveWords(
  use: { caption?: Caption; credit?: string },
  own: PictureWords,
  paper: WordsOfPaper,
): ResolvedWords {
  const caption =
    use.caption ??
    (own.caption === undefined ? undefined : { html: escapeHtml(own.caption), text: own.caption });
  const line = use.credit ?? creditLine(own);
  const credit = line === undefined ? undefined : parseCredit(line, paper.outlets);
  const creator = use.credit === undefined ? (own.creator ?? credit?.creator) : credit?.creator;
  const copyright = own.copyright ?? copyrightOf(credit, paper);
  return defined({ caption, credit, creator, copyright });
}

/** The words that are written into a picture's published forms. */
export function embeddedWords({
  caption,
  credit,
  creator,
  copyright,
}: ResolvedWords): PictureWords {
  return defined({ creator, credit: credit?.text, caption: caption?.text, copyright });
}

function creditLine({ credit, creator }: PictureWords): string | undefined {
  return credit === undefined || creator === undefined || credit.includes(creator)
    ? (credit ?? creator)
    : `${credit}/${creator}`;
}

/**
 * A right is the paper's where the credit names it, by its name or by one of the settings'
 * `outlets`; anyone else's is claimed by the photo alone, and by nobody for them.
 */
function copyrightOf(
  credit: Credit | undefined,
  { name, outlets }: WordsOfPaper,
): string | undefined {
  const outlet = credit?.kind === 'supplied' ? undefined : credit?.outlet?.toLowerCase();
  return outlet !== undefined && [name, ...outlets].some((own) => own.toLowerCase() === outlet)
    ? `© ${name}`
    : undefined;
}
