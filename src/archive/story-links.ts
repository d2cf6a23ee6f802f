import type { CorrectionKind } from '../article/article.ts';
import type { ArchiveRows } from './archive-rows.ts';
import { storySpace } from './spaces.ts';
import type { StoredDetail, StoryLink } from './stored-story.ts';
import type { LinkView, StoryView } from './story-view.ts';

interface NamingStory {
  relation: StoryLink['relation'];
  key: number;
  kind: CorrectionKind;
}

/** A story's ties to others. Withdrawn stories are tied to none: nothing of them is told. */
export class StoryLinks {
  readonly #rows: ArchiveRows;
  /** The stories that were looked up: a change of one may change an answer. */
  readonly spaces: number[] = [];

  constructor(rows: ArchiveRows) {
    this.#rows = rows;
  }

  /** The story with an id, as others name it; undefined while it is not published. */
  to(id: string): LinkView | undefined {
    this.spaces.push(storySpace(id));
    const row = this.#rows.prepare(`SELECT key, detail ->> '$.withdrawn.at' AS withdrawn FROM story WHERE id = ? AND +visible = 1`).get(id) as { key: number; withdrawn: number | null } | undefined;
    return row === undefined || row.withdrawn !== null ? undefined : this.#view(row.key);
  }

  /** Both directions of what ties a story to others. A story that names this one touches this one's space, so that no further footprint is needed. */
  ofStory({ id, corrects, follows, translationOf }: { id: string; corrects: StoredDetail['corrects']; follows: string | undefined; translationOf: string | undefined }): Pick<StoryView, 'correctedBy' | 'corrects' | 'followedBy' | 'follows' | 'translations'> {
    const carriedOn = follows === undefined ? undefined : this.to(follows);
    const corrected = corrects === undefined ? undefined : this.to(corrects.story);
    const original = translationOf === undefined ? undefined : this.to(translationOf);
    const naming = this.#naming(id);
    const from = (relation: StoryLink['relation']): NamingStory[] => (naming.length === 0 ? naming : naming.filter((story) => story.relation === relation));
    return {
      followedBy: from('follows').map(({ key }) => this.#view(key)),
      correctedBy: from('corrects').map(({ key, kind }) => ({ ...this.#view(key), kind })),
      translations: [...(original === undefined ? [] : [original]), ...from('translates').map(({ key }) => this.#view(key))],
      ...(carriedOn === undefined ? {} : { follows: carriedOn }),
      ...(corrected === undefined || corrects === undefined ? {} : { corrects: { ...corrected, kind: corrects.kind } }),
    };
  }

  /** Stories that name one, oldest first. */
  #naming(id: string): NamingStory[] {
    return this.#rows.prepare(`SELECT relation, key, detail ->> '$.corrects.kind' AS kind FROM story_link JOIN story ON key = story WHERE target = ? AND +visible = 1 ORDER BY date, tie`).all(id) as unknown as NamingStory[];
  }

  #view(key: number): LinkView {
    const { address, title, language, date } = this.#rows.card(key);
    return { address, title, language, date };
  }
}
