import { ProblemError } from '../../diagnostics/problem-error.ts';
import { encodeIcons, sizeOfDrawing } from '../../images/icons/sharp-icon-encoder.ts';

export interface IconDrawings {
  /** The paper's sign, SVG; `file` is how people are told of it. */
  icon: { bytes: Buffer; file: string };
  /** The drawing of the paper's name, SVG. */
  logo: Buffer | undefined;
  /** `#rrggbb`. */
  ink: string;
  paper: string;
}

/** The files of a paper's icon by name; throws `ProblemError` when its drawing cannot be one. */
export async function drawIcons({
  icon: { bytes, file },
  logo,
  ink,
  paper,
}: IconDrawings): Promise<Map<string, Buffer>> {
  const refuse = (rule: string, message: string, hint: string, at?: number): never => {
    const lines = at === undefined ? undefined : bytes.toString().slice(0, at).split('\n');
    throw new ProblemError([
      {
        rule: `public/${rule}`,
        severity: 'error',
        file,
        ...(lines === undefined
          ? {}
          : { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }),
        message,
        hint,
      },
    ]);
  };
  const text = textIn(bytes);
  if (text !== undefined)
    refuse(
      'icon-text',
      'the icon has text, which would look different on every machine that builds the paper',
      'Turn the letters into paths (in Inkscape: Path → Object to Path).',
      text,
    );
  try {
    const { width, height } = await sizeOfDrawing(bytes);
    if (width !== height)
      refuse(
        'icon-not-square',
        `an icon is square; this drawing is ${width} wide and ${height} high`,
        squared(bytes.toString()) ??
          `viewBox="0 0 ${Math.max(width, height)} ${Math.max(width, height)}"`,
        rootOf(bytes),
      );
    return await encodeIcons({
      icon: bytes,
      logo:
        logo === undefined || textIn(logo) !== undefined || !(await isDrawn(logo))
          ? undefined
          : logo,
      ink,
      paper,
    });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return refuse(
      'icon-broken',
      `the icon cannot be drawn: ${(error as Error).message.trim().split('\n')[0] ?? ''}`,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">…</svg>',
    );
  }
}

/** Where a drawing has text that needs a font; undefined where it has none. */
function textIn(svg: Buffer): number | undefined {
  const at = svg
    .toString()
    .replace(/<!--[^]*?-->/g, (comment) => ' '.repeat(comment.length))
    .search(/<(?:\w+:)?text[\s>]/);
  return at < 0 ? undefined : at;
}

function rootOf(svg: Buffer): number | undefined {
  const at = svg.toString().search(/<svg[\s>]/);
  return at < 0 ? undefined : at;
}

/** The same drawing in the middle of a square, as its `viewBox`; undefined when it has none. */
function squared(svg: string): string | undefined {
  const box = /<svg[^>]*\sviewBox\s*=\s*["']\s*([^"']*)["']/
    .exec(svg)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box?.length !== 4 || box.some((value) => !Number.isFinite(value))) return undefined;
  const [left = 0, top = 0, width = 0, height = 0] = box;
  const side = Math.max(width, height);
  return `viewBox="${[left - (side - width) / 2, top - (side - height) / 2, side, side].join(' ')}"`;
}

/** A name that cannot be drawn here is left off the card: browsers may draw it nevertheless. */
async function isDrawn(logo: Buffer): Promise<boolean> {
  return sizeOfDrawing(logo).then(
    ({ width, height }) => width > 0 && height > 0,
    () => false,
  );
}
