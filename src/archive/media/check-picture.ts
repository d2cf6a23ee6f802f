import { parseCredit } from '../../content/story/parse-credit.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { PictureFacts } from '../../images/picture-facts.ts';
import type { PictureUse } from '../../markdown/markdown-context.ts';
import { resolveWords, type ResolvedWords } from './resolve-words.ts';

/** A picture at one place in one file: what is said of it, and where. */
export interface PlacedUse extends PictureUse {
  leads: boolean;
  /** It is the portrait of the person whose file this is. */
  portrait?: true;
  /** The file under `content/`. */
  file: string;
}

/** What is wrong with a picture as a file shows it. Pure. */
export function checkPicture(use: PlacedUse, facts: PictureFacts): Problem[] {
  // Names of outlets decide who is meant, not whether somebody is.
  const words = resolveWords(use, facts.words, { name: '', outlets: [] });
  const name = use.path.split('/').at(-1) ?? use.path;
  const { file, line, column } = use;
  return [
    ...checkCredit(use, name, words),
    ...checkCaption(use, name, words),
    ...checkSource(name, words, facts),
    ...checkData(name, facts),
  ].map((fault) => ({ ...fault, file: `content/${file}`, line, column }));
}

type Fault = Pick<Problem, 'hint' | 'message' | 'rule' | 'severity'>;

function checkCredit(use: PlacedUse, name: string, { credit }: ResolvedWords): Fault[] {
  if (credit !== undefined) return [];
  const hint =
    use.leads || use.portrait === true
      ? 'credit: TAMBANGAN/Bagus Anggoro'
      : `![${use.alt}](${name} "${use.caption?.text ?? 'Keterangan'} | TAMBANGAN/Bagus Anggoro")`;
  return [
    {
      rule: 'picture/no-credit',
      severity: 'error',
      message: `nobody is credited for ${name}: neither here nor in the photo itself`,
      hint,
    },
  ];
}

function checkCaption(use: PlacedUse, name: string, { caption }: ResolvedWords): Fault[] {
  if (caption === undefined && use.leads)
    return [
      {
        rule: 'picture/no-caption',
        severity: 'error',
        message: `${name} has no caption: neither here nor in the photo itself`,
        hint: 'caption: Perahu pertama berangkat dari dermaga Kebonsari, Sabtu (28/11/2026).',
      },
    ];
  if (caption?.text === use.alt && use.portrait !== true)
    return [
      {
        rule: 'picture/alt-is-caption',
        severity: 'warning',
        message: `the alternative text of ${name} repeats its caption; those who do not see it hear the same twice`,
        hint: 'alt: say what there is to see, and leave names and place to the caption',
      },
    ];
  return [];
}

/** Whose it is, as far as its credit says. */
function checkSource(name: string, { credit }: ResolvedWords, { drawn }: PictureFacts): Fault[] {
  const faults: Fault[] = [];
  if (credit?.kind === 'supplied')
    faults.push({
      rule: 'picture/supplied',
      severity: 'warning',
      message: `${name} comes from somebody who is not named (“${credit.text}”)`,
      hint: 'Find out whose picture it is, and whether it may be printed.',
    });
  if (drawn && parseCredit(credit?.text ?? '', []).kind !== 'illustration')
    faults.push({
      rule: 'picture/drawing',
      severity: 'error',
      message: `${name} is an SVG, and those are published as illustrations only`,
      hint: `credit: "Ilustrasi: ${credit?.text ?? 'TAMBANGAN/Mira Santika'}"`,
    });
  return faults;
}

function checkData(name: string, { moves, oddData }: PictureFacts): Fault[] {
  const faults: Fault[] = [];
  if (oddData === true)
    faults.push({
      rule: 'picture/odd-data',
      severity: 'warning',
      message: `${name} has other data than its rows need, as when something in its middle was lost or written over`,
      hint: 'Look whether it is whole; if not, copy it again from where it came from.',
    });
  if (moves)
    faults.push({
      rule: 'picture/moves',
      severity: 'warning',
      message: `${name} moves; only its first frame is published`,
      hint: 'Save it as a still, or leave it out.',
    });
  return faults;
}
