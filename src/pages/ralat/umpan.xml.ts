import { correctionsFeed } from '../../components/corrections-feed.ts';

export const GET = correctionsFeed('xml');
