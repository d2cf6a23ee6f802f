import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { nameToWrite, nearestName } from './name-to-write.ts';
import { placeInStory } from './place-in-story.ts';
import type { StoryLink } from '../store/stored-story.ts';

type NamingRelation = Exclude<StoryLink['relation'], 'links'>;

interface LinkRow {
  path: string;
  key: number;
  language: string;
  relation: NamingRelation;
  target: string;
  /** The story that it means, and the other that lies there now. */
  found: number | null;
  foundPath: string;
  lies: string | null;
  liesId: string;
  targetLanguage: string | null;
  targetIsTranslation: number;
}

/** The key of the front matter that makes a link, as its path. */
const KEYS: Record<NamingRelation, readonly string[]> = {
  follows: ['follows'],
  corrects: ['corrects', 'story'],
  translates: ['translationOf'],
  reads: [],
};

/**
 * What is wrong with stories that name others: one that is not there, itself, or a translation that
 * is none.
 */
export function checkLinks(db: DatabaseSync, contentFolder: string): Problem[] {
  const rows = allRows<LinkRow>(
    db.prepare(
      `
    SELECT story.path AS path, story.key AS key, story.card ->> '$.language' AS language, relation, target, other.key AS found, other.path AS foundPath, lies.path AS lies, lies.id AS liesId, other.card ->> '$.language' AS targetLanguage,
      EXISTS (SELECT 1 FROM story_link AS further WHERE further.story = other.key AND further.relation = 'translates') AS targetIsTranslation
    FROM story_link JOIN story ON story.key = story_link.story
      LEFT JOIN story AS other ON other.key = coalesce((SELECT key FROM story WHERE id = target), (SELECT story FROM story_former WHERE name = target), (SELECT key FROM story WHERE path IN ('articles/' || target || '.md', 'articles/' || target || '/index.md')))
      LEFT JOIN story AS lies ON other.path NOT IN ('articles/' || target || '.md', 'articles/' || target || '/index.md') AND lies.path IN ('articles/' || target || '.md', 'articles/' || target || '/index.md')
    WHERE relation <> 'links' ORDER BY story.path, relation, target`,
    ),
  );
  const problems: Problem[] = [];
  const translations = new Map<string, string>();
  for (const row of rows) {
    const { path, key: own, relation, target, found } = row;
    const key = KEYS[relation].at(-1) ?? '::baca';
    const report = (
      rule: string,
      message: string,
      hint: string,
      severity: Problem['severity'] = 'error',
    ): void => {
      problems.push({
        rule,
        severity,
        file: `content/${path}`,
        ...placeInStory(contentFolder, path, relation === 'reads' ? target : KEYS[relation]),
        message,
        hint,
      });
    };
    if (found === own)
      report(
        'article/links-itself',
        `“${key}” names this story itself`,
        `${key}: the id of the other story`,
      );
    else if (found === null) {
      const near = nearestName(db, target);
      report(
        'article/no-such-story',
        `there is no story “${target}”`,
        near === undefined
          ? `${key}: the path of its file under content/articles/, without .md`
          : `${key}: ${near}`,
      );
    } else if (row.lies !== null) {
      const clear = nameToWrite(db, { key: found, id: target, path: row.foundPath });
      report(
        'article/moved-story',
        `“${target}” is the permanent name of content/${row.foundPath}, which it means; content/${row.lies} lies there since and is “${row.liesId}”`,
        `${key}: ${clear}`,
        'warning',
      );
    }
    if (found !== null && found !== own && relation === 'translates') {
      const twin = `${found} ${row.language}`;
      if (row.language === row.targetLanguage)
        report(
          'article/translation-language',
          `the story and what it is a translation of are both in “${row.language}”`,
          `language: ${row.language === 'id' ? 'en' : 'id'}`,
        );
      else if (row.targetIsTranslation === 1)
        report(
          'article/translation-of-translation',
          `“${target}” is a translation itself`,
          'translationOf: the id of the original',
        );
      else if (translations.has(twin))
        report(
          'article/translated-twice',
          `content/${translations.get(twin) ?? ''} is a translation of the same story into the same language`,
          'Delete one of them.',
        );
      else translations.set(twin, path);
    }
  }
  return problems;
}
