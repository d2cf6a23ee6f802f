import { listFeed } from '../../components/list-feed.ts';

export const GET = listFeed('xml');
