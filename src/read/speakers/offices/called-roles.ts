import {
  BETWEEN_TITLES,
  BOSS,
  DEPUTY,
  DESCRIBES_HOLDER,
  DIPLOMAT,
  LAWMAKER,
  LEADER,
  NO_OFFICE,
  OFFICE_QUALIFIER,
  OPENS_DOMAIN,
  roleClass,
  sameRole,
  singular,
} from '../../../language/language.ts';
import type { Phrase } from '../noun-phrases.ts';
import type { Referent } from '../referent.ts';
import type { SourceContext } from '../source-context.ts';

/** An office as a source tells it. */
export interface Role {
  /** The words that tell it from others: "deputy prime minister", without "the", nations and opinions. */
  readonly words: readonly string[];
  /** What else is said of it in lower case: "budget" of "the budget director". */
  readonly field: string | null;
}

export function roleOf(context: SourceContext, phrase: Phrase): Role {
  const core = context.report.text.slice(phrase.core.start, phrase.core.end);
  const head = singular(phrase.head?.core ?? '');
  const before = core.slice(0, Math.max(0, core.length - head.length));
  const modifiers = [...before.matchAll(OFFICE_QUALIFIER)].map((match) => match[0].toLowerCase());
  const field = /(?:^|\s)(\p{Ll}{3,})\s+$/u.exec(before)?.[1] ?? null;
  return {
    words: sameRole([...modifiers, head]).split(' '),
    field: field === null || modifiers.includes(field) || DESCRIBES_HOLDER.test(field) ? null : field,
  };
}

/** Whether somebody was called by a role. A general word covers the particular ones: a president is a leader. */
export function wasCalled(referent: Referent, role: Role): boolean {
  const head = role.words.at(-1) ?? '';
  const offices = referent.roles.map((one) => sameRole(one.split(/\s+/)));
  if (referent.speaker.kind === 'unnamed') return coversUnnamed(referent, head);
  if (!referent.human) return false;
  if (head === 'leader') return offices.some((one) => LEADER.test(one));
  if (head === 'boss') return offices.some((one) => BOSS.test(one) && !DEPUTY.test(one));
  if (head === 'diplomat') return offices.some((one) => DIPLOMAT.test(one));
  if (/^(?:lawmaker|legislator)$/.test(head)) return offices.some((one) => LAWMAKER.test(one));
  if (NO_OFFICE.test(head)) return true;
  return offices.some((one) => isOffice(one, role)) && !isDeputyOnly(offices, role.words);
}

/** Whether an office is the one that a role tells: the same head, and nothing that tells the two apart. */
export function isOffice(office: string, { words, field }: Role): boolean {
  const head = words.at(-1) ?? '';
  const titles = titlesIn(office).filter((one) => lastWord(one).split('-').includes(head));
  const all = office.split(/[^\p{L}]+/u);
  if (titles.length === 0 || !words.every((word) => all.includes(word) || (word === 'chief' && office.includes('lead'))))
    return false;
  return field === null || all.includes(field) || titles.some((one) => !/\s/.test(one));
}

/** The titles in an office, without what they are of: "president" and "treasurer" in "president and treasurer of the league". */
function titlesIn(office: string): string[] {
  const titles = office.split(BETWEEN_TITLES).map((one) => one.trim());
  return titles.map((one) => (one.split(OPENS_DOMAIN)[0] ?? one).replace(/^.*['’]s?\s+/, '').trim());
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}

/** Who is called by the office alone, and not as the holder of it at some body. */
export function holdsPlainly({ roles }: Referent, role: Role): boolean {
  return roles.some((one) => !OPENS_DOMAIN.test(one) && isOffice(sameRole(one.split(/\s+/)), role));
}

/** Who is elsewhere called the holder of the office at some body: "president of the league". */
export function holdsOfSomething({ roles }: Referent, role: Role): boolean {
  return roles.some((one) => OPENS_DOMAIN.test(one) && isOffice(sameRole(one.split(/\s+/)), role));
}

/** "The minister" is a foreign minister, but "the president" is no vice president. */
export function isDeputyOnly(offices: readonly string[], role: readonly string[]): boolean {
  if (role.includes('deputy') || role.includes('vice')) return false;
  return offices.every((one) => new RegExp(`\\b(?:vice|deputy)[ -](?:\\p{L}+ )?${role.at(-1) ?? ''}\\b`, 'u').test(one));
}

function coversUnnamed(referent: Referent, head: string): boolean {
  const roles = referent.roles.map((one) => singular(one));
  if (roles.includes(head)) return true;
  if (head === 'insider') return roles.includes('source');
  const general = head === 'source' || head === 'person' || head === 'individual';
  return (
    (general && roles.some((one) => ['source', 'person', 'individual', 'insider'].includes(one))) ||
    (head === 'official' && roles.some((one) => roleClass(one) === 'official'))
  );
}
