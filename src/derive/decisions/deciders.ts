import {
  BEFORE_AGENT,
  BEFORE_DECISION,
  BEFORE_JOINT,
  BEGINS_SUBJECT,
  BELONGS_TO,
  DECIDERS_OF,
  ENDS_AGENT,
  HANGS_ON_PREPOSITION,
  IN_ANOTHER_MATTER,
  IN_ANOTHER_PLACE,
  JOINS_LAST,
  JOINS_OTHERS,
  NAMED_BEHIND_OFFICE,
  NOT_A_DEED,
  SOLE_OFFICE,
  withoutArticle,
} from '../../language/language.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import type { PartyMention } from '../../read/coding/targets/party-mentions.ts';

/** Words for somebody who may decide for a party. */
export interface Decider extends PartyMention {
  readonly isPerson: boolean;
}

/** A party by one of its names, or a person whom the codebook names; what "he" did in his first term is no deed of his party. */
export function decidersOf({ parties }: Codebook): (mention: PartyMention, words: string) => Decider | null {
  const plain = (name: string): string => withoutArticle(name).toLowerCase();
  const named = parties.map(({ id, name, names, people }) => ({
    id,
    names: new Set([name, ...names].map(plain)),
    people: new Set(people.flatMap((person) => [person.name, ...person.also]).map(plain)),
    surnames: new Set(people.flatMap((person) => plain(person.name).split(' ').at(-1) ?? [])),
  }));
  return (mention, words) => {
    const party = named.find(({ id }) => id === mention.party);
    if (party?.names.has(plain(words))) return { ...mention, isPerson: false };
    return party?.people.has(plain(words)) || party?.surnames.has(plain(words).split(' ').at(-1) ?? '')
      ? { ...mention, isPerson: true }
      : null;
  };
}

/** So many code units around an office hold the name of its place or its holder. */
const MAX_PLACE_CHARS = 60;

/** "The governor", where the codebook knows one alone by that office, and the report no other. */
export function soleOfficers({ text, actors }: Pick<Reading, 'text' | 'actors'>, { parties }: Codebook): Decider[] {
  const people = parties.flatMap(({ id, people: all }) => all.map(({ name, office }) => ({ name, office, party: id })));
  return [...text.matchAll(SOLE_OFFICE)].flatMap(({ 0: words, 1: noun = '', index }): Decider[] => {
    const holds = ({ office }: { readonly office?: string | null | undefined }): boolean => office?.toLowerCase() === noun;
    const [holder, ...others] = people.filter(holds);
    if (!holder || others.length > 0 || actors.some((one) => holds(one) && one.name !== holder.name)) return [];
    const named = NAMED_BEHIND_OFFICE.exec(text.slice(index + words.length, index + words.length + MAX_PLACE_CHARS))?.[1];
    if (
      IN_ANOTHER_PLACE.test(text.slice(Math.max(0, index - MAX_PLACE_CHARS), index)) ||
      (named !== undefined && !holder.name.includes(named))
    )
      return [];
    return [{ span: { start: index, end: index + words.length }, party: holder.party, isPerson: true }];
  });
}

/** The party whose name ends right before the verb, but for who decides for it and how, with those named beside it; none where another word could be the subject. */
export function subjectsBefore(text: string, sentence: Span, named: readonly Decider[], verb: number): readonly Decider[] {
  const before = named.filter(({ span }) => span.end <= verb);
  const last = before.findLast(({ span }) => BEFORE_DECISION.test(text.slice(span.end, verb)));
  if (!last) return [];
  const around = (mention: PartyMention): string => text.slice(sentence.start, mention.span.start);
  const joint = jointSubject(text, before.slice(0, before.indexOf(last) + 1));
  const [first = last] = joint;
  const left = around(first);
  if (NOT_A_DEED.test(left) || IN_ANOTHER_MATTER.test(text.slice(sentence.start, verb))) return [];
  const isJoint = joint.length > 1 && BEFORE_JOINT.test(left);
  if (!isJoint && HANGS_ON_PREPOSITION.test(left) && !DECIDERS_OF.test(left)) return [];
  const subjects = isJoint ? joint : joint.slice(-1);
  const [subject = last] = subjects;
  const start = subject.span.start - (BEGINS_SUBJECT.exec(around(subject))?.[0].length ?? 0);
  return subjects.map((one) => ({ ...one, span: { start, end: one.span.end } }));
}

/** "Tarn, Ulmen and the port": the last of these with the names that are joined to it; or that to which the last belongs. */
function jointSubject(text: string, before: readonly Decider[]): readonly Decider[] {
  const [whole, last] = before.slice(-2);
  if (whole && last && BELONGS_TO.test(text.slice(whole.span.end, last.span.start))) return [whole];
  const joint = before.slice(-1);
  for (const one of before.slice(0, -1).toReversed()) {
    const between = text.slice(one.span.end, joint[0]?.span.start);
    if (!(joint.length === 1 ? JOINS_LAST : JOINS_OTHERS).test(between)) break;
    joint.unshift(one);
  }
  return joint;
}

/** "By the governor on Monday": the party that is named right behind the verb of what was done, where nobody else is meant by the words. */
export function agentBehind(text: string, named: readonly Decider[], from: number): Decider | null {
  const agent = named.find(({ span }) => span.start >= from && BEFORE_AGENT.test(text.slice(from, span.start)));
  return agent && ENDS_AGENT.test(text.slice(agent.span.end, agent.span.end + MAX_NEXT_WORDS_CHARS)) ? agent : null;
}

/** So many code units tell whether a name goes on in another noun. */
const MAX_NEXT_WORDS_CHARS = 20;
