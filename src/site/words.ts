import { wordsEn } from './words-en.ts';
import { wordsId, type Words } from './words-id.ts';

export type { Words } from './words-id.ts';

/** The words for a language; Indonesian for any that is not known. */
export function words(language: string): Words {
  return language === 'en' ? wordsEn : wordsId;
}
