import type { Reaction } from '../../reactions/reaction.ts';

const EYES = '<path d="M9 9.6v.6M15 9.6v.6"/>';
const HEAD = '<circle cx="12" cy="12" r="9"/>';

/** The six feelings as drawings of 24 by 24, in strokes of the text's colour. */
export const REACTION_FACES: Record<Reaction, string> = {
  like: '<path d="M7.5 11v9H4v-9zl4-7.5c1.6 0 2.5 1 2.2 2.6L13 9.3h5.6c1.4 0 2.3 1.2 2 2.5l-1.6 6.4c-.3 1.1-1.2 1.8-2.3 1.8H7.5"/>',
  love: '<path d="M12 20S3.5 15.2 3.5 9.1C3.5 6.3 5.5 4.5 7.8 4.5c1.8 0 3.3 1 4.2 2.6.9-1.6 2.4-2.6 4.2-2.6 2.3 0 4.3 1.8 4.3 4.6C20.5 15.2 12 20 12 20z"/>',
  haha: `${HEAD}<path d="M7.5 10.2 9 8.8l1.5 1.4M13.5 10.2l1.5-1.4 1.5 1.4M7.5 13.2h9a4.5 4.3 0 0 1-9 0z"/>`,
  wow: `${HEAD}${EYES}<path d="M8 7.4l1.7-.6M14.3 6.8l1.7.6"/><ellipse cx="12" cy="15.2" rx="1.9" ry="2.4"/>`,
  sad: `${HEAD}${EYES}<path d="M8.5 16.5c1-1.6 2.2-2.2 3.5-2.2s2.5.6 3.5 2.2M16.6 12c.8 1.1.8 1.9 0 1.9s-.8-.8 0-1.9z"/>`,
  angry: `${HEAD}<path d="M7.5 8.4l3 1.5M16.5 8.4l-3 1.5M9.3 11.3v.4M14.7 11.3v.4M8.8 16.3c1-1 2-1.4 3.2-1.4s2.2.4 3.2 1.4"/>`,
};
