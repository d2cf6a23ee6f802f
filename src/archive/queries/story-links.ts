import { allRows } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import { defined } from '../../values/defined.ts';
import type { CorrectionKind } from '../../content/story/article.ts';
import { placeOfFile } from '../../content/source/place-of-file.ts';
import type { ArchiveRows } from '../store/rows.ts';
import type { Dependency } from '../tracking/dependency.ts';
import { keyOfName } from '../../values/key-of-name.ts';
import type { StoredDetail, StoryLink } from '../store/stored-story.ts';
import type { LinkView, StoryView } from '../views/story-view.ts';

interface NamingStory {
  relation: StoryLink['relation'];
  key: number;
  kind: CorrectionKind;
}

/** A story's ties to others. Withdrawn stories are tied to none: nothing of them is told. */
export class StoryLinks {
  readonly #rows: ArchiveRows;
  /** The stories that were looked up: a change of one may change an answer. */
  readonly dependencies: Dependency[] = [];

  constructor(rows: ArchiveRows) {
    this.#rows = rows;
  }

  /** The story that a name means, as others name it; undefined while it is not published. */
  to(name: string): LinkView | undefined {
    const row = this.#rows.named(name, this.dependencies);
    return row === undefined || row.withdrawn !== null ? undefined : this.#view(row.key);
  }

  /**
   * Both directions of what ties a story to others. A story that names this one touches this one's
   * scope, so that no further footprint is needed.
   */
  ofStory({
    key,
    corrects,
    follows,
    translationOf,
  }: {
    key: number;
    corrects: StoredDetail['corrects'];
    follows: string | undefined;
    translationOf: string | undefined;
  }): Pick<StoryView, 'correctedBy' | 'corrects' | 'followedBy' | 'follows' | 'translations'> {
    const carriedOn = follows === undefined ? undefined : this.to(follows);
    const corrected = corrects === undefined ? undefined : this.to(corrects.story);
    const original = translationOf === undefined ? undefined : this.to(translationOf);
    const naming = this.#naming(key);
    const from = (relation: StoryLink['relation']): NamingStory[] =>
      naming.length === 0 ? naming : naming.filter((story) => story.relation === relation);
    return defined({
      followedBy: from('follows').map(({ key }) => this.#view(key)),
      correctedBy: from('corrects').map(({ key, kind }) => ({ ...this.#view(key), kind })),
      translations: [
        ...(original === undefined ? [] : [original]),
        ...from('translates').map(({ key }) => this.#view(key)),
      ],
      follows: carriedOn,
      corrects: corrected && corrects && { ...corrected, kind: corrects.kind },
    });
  }

  /** Stories that name one, by whatever name means it, oldest first. */
  #naming(key: number): NamingStory[] {
    const { id, path, former } = this.#rows
      .prepare('SELECT id, path, former FROM story WHERE key = ?')
      .get(key) as { id: string; path: string; former: string | null };
    const place = placeOfFile(path);
    const names =
      former === null && place === id
        ? [id]
        : [...new Set([id, place, ...parseJson<string[]>(former ?? '[]')])].filter(
            (name) => keyOfName((sql) => this.#rows.prepare(sql), name) === key,
          );
    return allRows<NamingStory>(
      this.#rows.prepare(
        `SELECT relation, key, detail ->> '$.corrects.kind' AS kind FROM story_link JOIN story ON key = story WHERE target IN (${names.map(() => '?').join()}) AND +visible = 1 ORDER BY date, tie, relation`,
      ),
      ...names,
    );
  }

  #view(key: number): LinkView {
    const { address, title, language, date } = this.#rows.card(key);
    return { address, title, language, date };
  }
}
