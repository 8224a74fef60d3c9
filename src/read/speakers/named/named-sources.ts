import type { Actor } from '../../../model/reading/actor.ts';
import type { Hit } from '../../entities/known/gazetteer.ts';
import type { NameSense } from '../../entities/known/known-names.ts';
import { mastheads } from '../../entities/known/citable-outlets.ts';
import {
  CAMP_NOUN,
  INVERTED,
  NATION_BEFORE_NAME,
  NO_FIRST_NAME,
  OPENS_UNNAMED_NUMBER,
  OPENS_WITH_THE,
  OPENS_WITH_VERB,
  PEOPLE_OF_SOMEBODY,
  roleClass,
  singular,
  TELLS_A_QUALITY,
  WITHOUT_A_NAME,
} from '../../../language/language.ts';
import { headPerson } from './named-people.ts';
import { phraseOf, restOfName, type Phrase } from '../noun-phrases.ts';
import type { SourceContext } from '../source-context.ts';
import { otherBodyBefore } from '../antecedents/named-before.ts';
import { addPlace, type ResolvedSource } from '../referent.ts';
import { isBranch, isElsewhere, partyOwned, sideOf } from '../source-side.ts';

/** A person, party, state or body named by the head of the phrase. */
export function namedSource(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const person = headPerson(context, phrase);
  if (person) return person;
  return partyCalled(context, phrase) ?? actorNamed(context, phrase);
}

/** A party that is called by what stands behind an owner, or behind words that only describe it. */
function partyCalled(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const called = partyOwned(context, phrase) ?? partyDescribed(context, phrase);
  if (!called) return null;
  const why = `“${phrase.words}” is what ${called.name} is called.`;
  return { referent: context.discourse.actor(called), confidence: 0.85, why };
}

/** Whose name ends where the phrase does. */
function actorNamed(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const hits = context.report.known.names.find(context.report.text, phrase.core.start, phrase.span.end);
  const hit = hits.find(
    (one) => one.span.end === phrase.core.end || coversCore(context, one, phrase) || isNation(context, one, phrase),
  );
  if (
    !hit ||
    isElsewhere(context, phrase.core, hit) ||
    isBranch(context, phrase.core, hit) ||
    (hit.sense.form === 'adjective' && phrase.head?.span.end === hit.span.end && !phrase.definite) ||
    tellsOfSomebody(context, phrase, hit)
  )
    return null;
  const actor = hit.sense.form === 'adjective' ? undefined : context.report.known.actors.get(hit.sense.actor);
  if (!actor) return null;
  const other = otherBodyBefore(context, phrase, actor.id);
  if (other)
    return { referent: context.discourse.actor(other), confidence: 0.7, why: `“${phrase.words}”: ${other.name}, named before.` };
  return { referent: context.discourse.actor(actor), confidence: 0.95, why: `“${phrase.words}” names ${actor.name}.` };
}

/** "The debt-ridden landlord": the one party that is called "the landlord", behind words that tell him from no other. */
function partyDescribed({ report }: SourceContext, { core, definite, plural }: Phrase): Actor | null {
  const [article = '', ...words] = report.text.slice(core.start, core.end).split(' ');
  const noun = words.pop() ?? '';
  if (!definite || plural || !/^the$/i.test(article) || words.length === 0 || !words.every((word) => TELLS_A_QUALITY.test(word)))
    return null;
  const isCalledSo = ({ certain, id, party, names }: Actor): boolean => certain && id === party && names.includes(`the ${noun}`);
  const [only, another] = [...report.known.actors.values()].filter(isCalledSo);
  return only && !another ? only : null;
}

/**
 * "A palace source", "dockyard officials", listed in the codebook among the names of a party: people of it whom nobody names, not the party. What is
 * itself called so, "Local officials", is meant by it.
 */
function tellsOfSomebody({ report: { known } }: SourceContext, phrase: Phrase, { span, sense }: Hit<NameSense>): boolean {
  const noun = singular(phrase.head?.core ?? '');
  const isHead = phrase.head?.capital === false && span.end === phrase.head.span.end && WITHOUT_A_NAME.test(noun);
  return isHead && singular(known.actors.get(sense.actor)?.name.split(' ').at(-1) ?? '') !== noun;
}

/**
 * "Tarsia's key" before the cue "demand", "Holt's chief" before "complaint was": whose demand or complaint it is. Before a verb of saying stands who
 * speaks, whosever he is.
 */
export function possessorSource(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const cue = context.attribution.cue[0];
  if (!cue || cue.start < phrase.span.end || cue.start > phrase.span.end + 1) return null;
  if (phrase.role !== null && phrase.head?.core !== 'chief') return null;
  const core = context.report.text.slice(phrase.core.start, phrase.core.end);
  if (isSomebodysOwn(context.report.text.slice(cue.start, cue.end), core, phrase)) return null;
  const owner = /^.*?(?=['’]s?\s+\p{Ll})/u.exec(core)?.[0];
  if (owner === undefined || headPerson(context, phrase) !== null) return null;
  const whose = phraseOf(context.report.text, { start: phrase.core.start, end: phrase.core.start + owner.length });
  const found = whose.core.end === whose.span.end ? namedSource(context, whose) : null;
  return found && { ...found, confidence: 0.85, why: `“${phrase.words}”: whose it is.` };
}

/** Whether it is somebody who speaks, whosever he is: "Holt's allies think", "Holt's new chief has sought". */
function isSomebodysOwn(told: string, core: string, { role }: Phrase): boolean {
  return INVERTED.test(told) || PEOPLE_OF_SOMEBODY.test(core) || (role !== null && OPENS_WITH_VERB.test(told));
}

/** A name with an "of" in it is longer than the core: "Bank of the South", also "the region's Bank of the South". */
function coversCore(context: SourceContext, hit: Hit<NameSense>, phrase: Phrase): boolean {
  const before = context.report.text.slice(phrase.core.start, hit.span.start);
  return (
    hit.span.start <= phrase.core.end &&
    hit.span.end >= phrase.core.end &&
    /^(?:the\s)?(?:\p{L}[\p{L} ]*['’]s?\s)?$/iu.test(before)
  );
}

/** "The island nation of Tarsia said". */
function isNation({ report: { text } }: SourceContext, { span }: Hit<NameSense>, { core, span: whole }: Phrase): boolean {
  return span.end <= whole.end && NATION_BEFORE_NAME.test(text.slice(core.start, span.start));
}

/** An outlet by name: a known one, or one whose name reads like a paper's. */
export function outletNamed(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const { text } = context.report;
  const hit = context.report.outlets.find(
    (one) => !one.sense.platform && one.span.start >= phrase.core.start && one.span.end === phrase.core.end,
  );
  const masthead = mastheads(text.slice(phrase.core.start, phrase.core.end)).find(
    (one) => phrase.core.start + one.end === phrase.core.end,
  );
  const read = masthead && text.slice(phrase.core.start + masthead.start, phrase.core.end).replace(/^The /, '');
  const words = text.slice(phrase.core.start, phrase.core.end).replace(OPENS_WITH_THE, '');
  const name = hit?.sense.name ?? inFull(context, read ?? words, phrase.span.start) ?? read;
  if (name === undefined) return null;
  const referent = context.discourse.outlet(name);
  addPlace(referent, phrase.span);
  const why =
    context.report.outlet?.name === name ? `“${phrase.words}” is the outlet of the report.` : `“${phrase.words}” is an outlet.`;
  return { referent, confidence: 0.9, why };
}

/** "The Post" behind "the Harbour Post" is that paper. */
function inFull(context: SourceContext, name: string, before: number): string | undefined {
  if (!/^\p{Lu}/u.test(name)) return undefined;
  return context.report.outlets.findLast(
    ({ span, sense }) => !sense.platform && span.end <= before && sense.name.endsWith(` ${name}`),
  )?.sense.name;
}

/** A name with capitals that nobody knows: an actor whom the report brings in. */
export function unknownName(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const { report, discourse } = context;
  const core = report.text.slice(phrase.core.start, phrase.core.end).replace(OPENS_UNNAMED_NUMBER, '');
  const name = capitalsAtEnd(core);
  const single = !/\s/.test(name);
  if (
    name === '' ||
    (single && (roleClass(name) !== null || NO_FIRST_NAME.test(name) || isMember(context, name))) ||
    (single && name === core && /[^aiou]s$/.test(name) && phrase.plural)
  )
    return null;
  const whole = name + (isBodyWithArticle(phrase.words, name) ? restOfName(report.text, phrase) : '');
  const made = report.bodies.named(whole, sideOf(context, phrase)?.party ?? null, phrase.span);
  const referent = discourse.actor(made);
  addPlace(referent, phrase.span);
  return { referent, confidence: 0.6, why: `“${phrase.words}” is a name that the codebook does not hold.` };
}

/** "The Registry" of "the Registry of the Mt. Arden Parish": no name of a person stands behind an article, and what it is of is part of it. */
function isBodyWithArticle(words: string, name: string): boolean {
  return OPENS_WITH_THE.test(words) && words.replace(OPENS_WITH_THE, '').startsWith(`${name} `);
}

/** "Unionist", "Norvians": one of a camp or a people, whom the word does not name. */
function isMember({ report }: SourceContext, word: string): boolean {
  return CAMP_NOUN.test(word) || report.known.names.find(word.replace(/s$/, '')).some(({ sense }) => sense.form === 'adjective');
}

/** The words with capitals at the end of a phrase: "ANP" in "pilots' union ANP". */
function capitalsAtEnd(core: string): string {
  const words = core.split(/\s+/);
  let from = words.length;
  while (
    from > 0 &&
    (/^\p{Lu}/u.test(words[from - 1] ?? '') || (from < words.length && /^(?:&|and|of|de|la)$/.test(words[from - 1] ?? '')))
  )
    from -= 1;
  while (from < words.length && !/^\p{Lu}/u.test(words[from] ?? '')) from += 1;
  return words.slice(from).join(' ');
}
