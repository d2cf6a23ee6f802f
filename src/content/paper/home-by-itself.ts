import type { Home } from './home-schema.ts';

/** What holds without `content/home.yaml`. */
export const HOME_BY_ITSELF: Home = { newest: 8, popular: 5, without: [] };
