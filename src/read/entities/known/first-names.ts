import { getGender } from 'gender-detection-from-name';
import { PLACE_NAME_OPENING } from '../../../language/language.ts';
import { fold } from './gazetteer.ts';

export type Gender = 'male' | 'female';

/** A gender and how sure it is: 1 from a title, less from a first name. */
export interface LikelyGender {
  readonly is: Gender;
  readonly sure: number;
}

/** What a first name tells, where it is one of so many words; nothing where it opens the name of a place. */
export function genderOfFirstName(first: string, count: number): LikelyGender | null {
  if (count < 2 || PLACE_NAME_OPENING.test(`${first} `)) return null;
  const is = getGender(fold(first.split('-')[0] ?? first));
  return is === 'unknown' ? null : { is, sure: 0.7 };
}
