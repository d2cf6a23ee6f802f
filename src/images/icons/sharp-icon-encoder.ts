import sharp, { type Sharp } from 'sharp';
import { ICON_FILES } from '../../wellknown/icon-files.ts';
import { icoFile } from './ico-file.ts';
import { iconGround } from './icon-ground.ts';
import { safeScale } from './safe-scale.ts';
import { shareCard, type CardBox } from './share-card.ts';

sharp.concurrency(1);

export interface IconJob {
  /** A square drawing, SVG. */
  icon: Buffer;
  /** The drawing of the paper's name, SVG. */
  logo?: Buffer | undefined;
  /** The paper's colours, `#rrggbb`. */
  ink: string;
  paper: string;
}

/** Pixels of a side at which the drawing is looked at. */
const GLANCE = 512;
/**
 * A drawing with nothing behind it takes this part of a side, so that it does not touch the edge.
 */
const WITH_MARGIN = 0.8;
/** Corners of icons on the card, as a part of their side: those of a phone. */
const CORNER = 0.18;
const PNG = { compressionLevel: 9 } as const;
const POINTS = 72;

/** Width and height of a drawing, in units of its own; throws for what is no SVG. */
export async function sizeOfDrawing(svg: Buffer): Promise<{ width: number; height: number }> {
  const { format, width, height } = await sharp(svg).metadata();
  if (format !== 'svg') throw new Error('this file is not SVG');
  return { width, height };
}

/** Every file of a paper's icon, by its name in the site. The same drawing gives the same bytes. */
export async function encodeIcons({
  icon,
  logo,
  ink,
  paper,
}: IconJob): Promise<Map<string, Buffer>> {
  const looked = {
    data: await (await draw(icon, GLANCE)).ensureAlpha().raw().toBuffer(),
    side: GLANCE,
  };
  const own = iconGround(looked);
  const ground = own ?? paper;
  const filled = async (side: number, part: number): Promise<Buffer> => {
    const inner = Math.round(side * part);
    const left = Math.floor((side - inner) / 2);
    return sharp({ create: { width: side, height: side, channels: 3, background: ground } })
      .composite([{ input: await (await draw(icon, inner)).png().toBuffer(), left, top: left }])
      .png(PNG)
      .toBuffer();
  };
  const plain = async (side: number): Promise<Buffer> =>
    (await draw(icon, side)).png(PNG).toBuffer();
  return new Map([
    [ICON_FILES.ico, icoFile(await plain(32), 32)],
    [ICON_FILES.apple, await filled(180, own === undefined ? WITH_MARGIN : 1)],
    [ICON_FILES.small, await plain(192)],
    [ICON_FILES.large, await plain(512)],
    [ICON_FILES.maskable, await filled(512, safeScale(looked, ground))],
    [ICON_FILES.share, await share({ icon, logo, ink, paper }, own !== undefined)],
  ]);
}

async function share({ icon, logo, ink, paper }: IconJob, rounded: boolean): Promise<Buffer> {
  const size = logo === undefined ? undefined : await sizeOfDrawing(logo);
  const card = shareCard({
    ink,
    paper,
    logoRatio: size === undefined ? undefined : size.width / size.height,
  });
  const layers = [{ ...place(card.icon), input: await onCard(icon, card.icon.width, rounded) }];
  if (logo !== undefined && card.logo !== undefined)
    layers.push({
      ...place(card.logo),
      input: await (await draw(logo, card.logo.width, card.logo.height)).png().toBuffer(),
    });
  return sharp(Buffer.from(card.ground))
    .flatten({ background: paper })
    .composite(layers)
    .removeAlpha()
    .png(PNG)
    .toBuffer();
}

const place = ({ left, top }: CardBox): { left: number; top: number } => ({ left, top });

async function onCard(icon: Buffer, side: number, rounded: boolean): Promise<Buffer> {
  const drawn = (await draw(icon, side)).ensureAlpha();
  if (!rounded) return drawn.png().toBuffer();
  const mask = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" rx="${Math.round(side * CORNER)}"/></svg>`;
  return drawn
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer();
}

/** A drawing at a size in pixels, drawn for that size and not scaled from another. */
async function draw(svg: Buffer, width: number, height = width): Promise<Sharp> {
  const own = await sizeOfDrawing(svg);
  return sharp(svg, { density: Math.min(100_000, Math.max(1, (POINTS * width) / own.width)) })
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb');
}
