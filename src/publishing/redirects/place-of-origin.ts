import { placeInSettings } from '../../archive/checks/place-in-settings.ts';
import { placeInStory } from '../../archive/checks/place-in-story.ts';
import type { Origin } from './redirect.ts';

/**
 * Where somebody wrote an address. It reads YAML, which a build with nothing to tell does without:
 * imported where it is needed.
 */
export function placeOfOrigin(
  contentFolder: string,
  { file, key }: Origin,
): { file: string; line: number; column: number } {
  return {
    file,
    ...(file === 'content/site.yaml'
      ? placeInSettings(contentFolder, key)
      : placeInStory(contentFolder, file.replace(/^content\//, ''), key)),
  };
}
