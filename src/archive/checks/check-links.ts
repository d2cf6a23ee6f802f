import type { DatabaseSync } from 'node:sqlite';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { placeInStory } from './place-in-story.ts';
import type { StoryLink } from '../stored-story.ts';

interface LinkRow {
  path: string;
  id: string;
  language: string;
  relation: StoryLink['relation'];
  target: string;
  found: string | null;
  targetLanguage: string | null;
  targetIsTranslation: number;
}

/** The key of the front matter that makes a link, as its path. */
const KEYS: Record<StoryLink['relation'], readonly string[]> = { follows: ['follows'], corrects: ['corrects', 'story'], translates: ['translationOf'], reads: [] };

/** What is wrong with stories that name others: one that is not there, itself, or a translation that is none. */
export function checkLinks(db: DatabaseSync, contentFolder: string): Problem[] {
  const rows = db.prepare(`
    SELECT story.path AS path, story.id AS id, story.card ->> '$.language' AS language, relation, target, other.id AS found, other.card ->> '$.language' AS targetLanguage,
      EXISTS (SELECT 1 FROM story_link AS further WHERE further.story = other.key AND further.relation = 'translates') AS targetIsTranslation
    FROM story_link JOIN story ON story.key = story_link.story LEFT JOIN story AS other ON other.id = target ORDER BY story.path, relation, target`).all() as unknown as LinkRow[];
  const problems: Problem[] = [];
  const translations = new Map<string, string>();
  let ids: string[] | undefined;
  for (const row of rows) {
    const { path, id, relation, target, found } = row;
    const key = KEYS[relation].at(-1) ?? '::baca';
    const report = (rule: string, message: string, hint: string): void => { problems.push({ rule, severity: 'error', file: `content/${path}`, ...placeInStory(contentFolder, path, relation === 'reads' ? target : KEYS[relation]), message, hint }); };
    if (target === id) report('article/links-itself', `“${key}” names this story itself`, `${key}: the id of the other story`);
    else if (found === null) {
      ids ??= db.prepare('SELECT id FROM story').all().map((story) => String(story['id']));
      const near = nearest(target, ids) ?? ids.find((other) => other.endsWith(`/${target.split('/').at(-1) ?? ''}`));
      report('article/no-such-story', `there is no story “${target}”`, near === undefined ? `${key}: the path of its file under content/articles/, without .md` : `${key}: ${near}`);
    } else if (relation === 'translates') {
      const twin = `${target} ${row.language}`;
      if (row.language === row.targetLanguage) report('article/translation-language', `the story and what it is a translation of are both in “${row.language}”`, `language: ${row.language === 'id' ? 'en' : 'id'}`);
      else if (row.targetIsTranslation === 1) report('article/translation-of-translation', `“${target}” is a translation itself`, 'translationOf: the id of the original');
      else if (translations.has(twin)) report('article/translated-twice', `content/${translations.get(twin) ?? ''} is a translation of the same story into the same language`, 'Delete one of them.');
      else translations.set(twin, path);
    }
  }
  return problems;
}
