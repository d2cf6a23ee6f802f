import type { StoryView } from './story-view.ts';
import type { PictureView } from './views.ts';

/** A story as feeds tell it. */
export interface FeedStoryView {
  /** `urn:uuid:…`, the same whatever the story's title, address or host. */
  guid: string;
  address: string;
  title: string;
  summary?: string;
  /** Milliseconds since the epoch, as `modified`, when it was last changed in substance. */
  date: number;
  modified: number;
  language: string;
  /** Writers and contributors. */
  authors: { id: string; name: string }[];
  tags: string[];
  image?: PictureView;
  /** Paid content, which every list labels. */
  paid?: true;
  /** All that its page shows; absent in feeds of summaries. */
  story?: StoryView;
}

/** A feed of the paper's own for a partner. */
export interface PartnerFeedView {
  title: string;
  /** Words that the partner prints under each story. */
  credit?: string;
  stories: FeedStoryView[];
}
