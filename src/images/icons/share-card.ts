import { SHARE_SIZE } from '../../wellknown/icon-files.ts';

/** Something that stands on the card: its place and size in pixels. */
export interface CardBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ShareCard {
  /** Ground and rules, as SVG. */
  ground: string;
  icon: CardBox;
  /** Where the drawing of the paper's name stands; undefined for a paper that has none. */
  logo?: CardBox;
}

const MARGIN = 80;
/** The paper's sign, a thick rule with a thin one under it. */
const RULES = { top: 470, thick: 22, gap: 12, thin: 6 };
const ICON = 280;
const ICON_BESIDE_LOGO = 200;
const GAP = 48;
const LOGO_HEIGHT = 200;

/**
 * The card that stands for the paper where others link to it: the icon, or the icon with the
 * drawing of the name (of `logoRatio`, width to height), over the double rule. Pure.
 */
export function shareCard({
  ink,
  paper,
  logoRatio,
}: {
  ink: string;
  paper: string;
  logoRatio?: number | undefined;
}): ShareCard {
  const { width, height } = SHARE_SIZE;
  const rule = (top: number, thick: number): string =>
    `<path fill="${ink}" d="M${MARGIN} ${top}H${width - MARGIN}V${top + thick}H${MARGIN}Z"/>`;
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${paper}" d="M0 0H${width}V${height}H0Z"/>${rule(RULES.top, RULES.thick)}${rule(RULES.top + RULES.thick + RULES.gap, RULES.thin)}</svg>`;
  const centred = (boxHeight: number): number => Math.round((RULES.top - boxHeight) / 2 + 12);
  if (logoRatio === undefined)
    return {
      ground,
      icon: { left: (width - ICON) / 2, top: centred(ICON), width: ICON, height: ICON },
    };
  const room = width - 2 * MARGIN - ICON_BESIDE_LOGO - GAP;
  const logoWidth = Math.round(Math.min(room, LOGO_HEIGHT * logoRatio));
  const logoHeight = Math.max(1, Math.round(logoWidth / logoRatio));
  const left = Math.round((width - ICON_BESIDE_LOGO - GAP - logoWidth) / 2);
  return {
    ground,
    icon: {
      left,
      top: centred(ICON_BESIDE_LOGO),
      width: ICON_BESIDE_LOGO,
      height: ICON_BESIDE_LOGO,
    },
    logo: {
      left: left + ICON_BESIDE_LOGO + GAP,
      top: centred(logoHeight),
      width: logoWidth,
      height: logoHeight,
    },
  };
}
