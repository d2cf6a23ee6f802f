import { parseCredit } from '../../content/story/parse-credit.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { PictureFacts } from '../../images/picture-facts.ts';
import type { PictureUse } from '../../markdown/markdown-context.ts';
import { resolveWords } from './resolve-words.ts';

/** A picture at one place in one file: what is said of it, and where. */
export interface PlacedUse extends PictureUse {
  leads: boolean;
  /** It is the portrait of the person whose file this is. */
  portrait?: true;
  /** The file under `content/`. */
  file: string;
}

/** What is wrong with a picture as a file shows it. Pure. */
export function checkPicture(
  use: PlacedUse,
  { words, drawn, moves, oddData }: PictureFacts,
): Problem[] {
  const problems: Problem[] = [];
  const report = (
    severity: 'error' | 'warning',
    rule: string,
    message: string,
    hint: string,
  ): void => {
    problems.push({
      rule,
      severity,
      file: `content/${use.file}`,
      line: use.line,
      column: use.column,
      message,
      hint,
    });
  };
  const name = use.path.split('/').at(-1) ?? use.path;
  // Names of outlets decide who is meant, not whether somebody is.
  const { caption, credit } = resolveWords(use, words, { name: '', outlets: [] });
  if (credit === undefined)
    report(
      'error',
      'picture/no-credit',
      `nobody is credited for ${name}: neither here nor in the photo itself`,
      use.leads || use.portrait === true
        ? 'credit: TAMBANGAN/Bagus Anggoro'
        : `![${use.alt}](${name} "${use.caption?.text ?? 'Keterangan'} | TAMBANGAN/Bagus Anggoro")`,
    );
  if (caption === undefined && use.leads)
    report(
      'error',
      'picture/no-caption',
      `${name} has no caption: neither here nor in the photo itself`,
      'caption: Perahu pertama berangkat dari dermaga Kebonsari, Sabtu (28/11/2026).',
    );
  if (caption?.text === use.alt && use.portrait !== true)
    report(
      'warning',
      'picture/alt-is-caption',
      `the alternative text of ${name} repeats its caption; those who do not see it hear the same twice`,
      'alt: say what there is to see, and leave names and place to the caption',
    );
  if (credit?.kind === 'supplied')
    report(
      'warning',
      'picture/supplied',
      `${name} comes from somebody who is not named (“${credit.text}”)`,
      'Find out whose picture it is, and whether it may be printed.',
    );
  if (drawn && parseCredit(credit?.text ?? '', []).kind !== 'illustration')
    report(
      'error',
      'picture/drawing',
      `${name} is an SVG, and those are published as illustrations only`,
      `credit: "Ilustrasi: ${credit?.text ?? 'TAMBANGAN/Mira Santika'}"`,
    );
  if (oddData === true)
    report(
      'warning',
      'picture/odd-data',
      `${name} has other data than its rows need, as when something in its middle was lost or written over`,
      'Look whether it is whole; if not, copy it again from where it came from.',
    );
  if (moves)
    report(
      'warning',
      'picture/moves',
      `${name} moves; only its first frame is published`,
      'Save it as a still, or leave it out.',
    );
  return problems;
}
