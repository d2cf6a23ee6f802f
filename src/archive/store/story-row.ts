/** A row of `story`, as far as its writer needs it. */
export interface StoryRow {
  key: number;
  id: string;
  path: string;
  address: string;
  date: number;
  tie: number;
  visible: number;
  card: string;
  detail: string;
  lists: string;
  body_digest: string;
  corrected: number;
  named: number;
  /** JSON. */
  former: string | null;
}
