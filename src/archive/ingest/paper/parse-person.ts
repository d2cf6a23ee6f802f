import { parseFocus } from '../../../content/story/parse-focus.ts';
import { resolvePicturePath } from '../../../content/source/resolve-picture-path.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { defined } from '../../../values/defined.ts';
import { escapeHtml } from '../../../html/escape-html.ts';
import { parseYamlFile } from '../../../content/yaml/parse-yaml-file.ts';
import { personSchema } from '../../../content/paper/person-schema.ts';
import type { PlacedUse } from '../../media/check-picture.ts';
import type { StoredPerson, StoredPortrait } from '../../store/stored-person.ts';

export interface ParsedPerson {
  person: StoredPerson;
  /** How the file shows its portrait; none without one. */
  uses: PlacedUse[];
}

const SAY = { file: 'this file', folder: 'content/people/' };

/** The text of `people/<id>.yaml` as a person, or every problem in it. Pure. */
export function parsePerson(text: string, id: string): ParsedPerson | Problem[] {
  const path = `people/${id}.yaml`;
  const parsed = parseYamlFile(text, `content/${path}`, personSchema);
  if (Array.isArray(parsed)) return parsed;
  const { portrait, ...plain } = parsed.value;
  if (portrait === undefined) return { person: { id, ...plain }, uses: [] };
  const place = parsed.place(['portrait', 'src']);
  const resolved = resolvePicturePath(portrait.src, 'people', SAY);
  if ('problem' in resolved)
    return [
      {
        rule: 'people/portrait-path',
        severity: 'error',
        file: `content/${path}`,
        ...place,
        message: resolved.problem,
        hint: `src: ${resolved.hint}`,
      },
    ];
  const stored: StoredPortrait = defined({
    path: resolved.path,
    ai: portrait.ai,
    alt: portrait.alt,
    credit: portrait.credit,
    focus: parseFocus(portrait.focus ?? ''),
  });
  // What a portrait says is who it shows.
  const caption = { html: escapeHtml(plain.name), text: plain.name };
  return {
    person: { id, ...plain, portrait: stored },
    uses: [
      {
        ...stored,
        alt: stored.alt ?? plain.name,
        caption,
        leads: false,
        portrait: true,
        file: path,
        ...place,
      },
    ],
  };
}
