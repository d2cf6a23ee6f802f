import { wordsEn } from './en.ts';
import { wordsId, type Words } from './id.ts';

export type { Words } from './id.ts';

/** The words for a language; Indonesian for any that is not known. */
export function words(language: string): Words {
  return language === 'en' ? wordsEn : wordsId;
}
