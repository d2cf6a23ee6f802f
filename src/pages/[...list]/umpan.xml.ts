import { listFeed } from '../../components/feeds/list-feed.ts';

export const GET = listFeed('xml');
