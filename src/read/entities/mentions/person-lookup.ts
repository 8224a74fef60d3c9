import { fold } from '../known/gazetteer.ts';
import { surname } from '../known/codebook-people.ts';
import { keyOf } from '../../../language/names/name-key.ts';

/** The people of a report by the words of their names, so that a report with thousands of names is read in time that grows with it. */
export class Lookup<Person> {
  private readonly bySound = new Map<string, Person[]>();
  private readonly bySurname = new Map<string, Person[]>();
  private readonly byFirst = new Map<string, Person[]>();

  add(person: Person, spelling: string): void {
    put(this.bySurname, surname(spelling).toLowerCase(), person);
    put(this.bySurname, fold(spelling).toLowerCase(), person);
    if (/\s/.test(spelling)) put(this.byFirst, fold(spelling).toLowerCase().split(' ')[0] ?? '', person);
    const last = lastSound(spelling);
    if (last !== null) put(this.bySound, last, person);
  }

  /** Those whose last name sounds like that of a name. */
  soundingLike(name: string): readonly Person[] {
    return this.bySound.get(lastSound(name) ?? '') ?? [];
  }

  /** Those who have a first name. */
  firstNamed(single: string): readonly Person[] {
    return this.byFirst.get(single) ?? [];
  }

  /** Those who have a surname, or go by that one name. */
  named(single: string): readonly Person[] {
    return this.bySurname.get(single) ?? [];
  }
}

function lastSound(name: string): string | null {
  const last = keyOf(name, 'person').tokens.at(-1);
  return last ? last.bones || last.sound : null;
}

function put<Person>(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (!list) map.set(key, [person]);
  else if (!list.includes(person)) list.push(person);
}
