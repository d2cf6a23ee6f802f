export interface KnownVideo {
  provider: 'YouTube' | 'Vimeo';
  /** Address of the player, which remembers nobody before it is asked to play. */
  player: string;
}

const YOUTUBE =
  /^https?:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/|embed\/)|youtu\.be\/)([\w-]{11})(?:[?&#].*)?$/i;
const VIMEO = /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)(?:[/?#].*)?$/i;

/** The player of a video's address, when it is at a provider that is known. */
export function parseVideo(url: string): KnownVideo | undefined {
  const youtube = YOUTUBE.exec(url)?.[1];
  if (youtube !== undefined)
    return {
      provider: 'YouTube',
      player: `https://www.youtube-nocookie.com/embed/${youtube}?autoplay=1`,
    };
  const vimeo = VIMEO.exec(url)?.[1];
  return vimeo === undefined
    ? undefined
    : { provider: 'Vimeo', player: `https://player.vimeo.com/video/${vimeo}?autoplay=1&dnt=1` };
}
