import { partnerFeed } from '../../components/feeds/partner-feed.ts';

export const GET = partnerFeed('xml');
