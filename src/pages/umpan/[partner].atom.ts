import { partnerFeed } from '../../components/partner-feed.ts';

export const GET = partnerFeed('atom');
