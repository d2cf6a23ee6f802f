import { correctionsFeed } from '../../components/feeds/corrections-feed.ts';

export const GET = correctionsFeed('xml');
