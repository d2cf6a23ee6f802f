import { wordsEn } from './en.ts';
import { wordsId, type Messages } from './id.ts';

export type { Messages } from './id.ts';

/** The words for a language; Indonesian for any that is not known. */
export function messages(language: string): Messages {
  return language === 'en' ? wordsEn : wordsId;
}
