import type { Codebook } from '../../../model/codebook.ts';
import type { Span } from '../../../model/span.ts';
import {
  ASKS_WHY_IT_SHOULD,
  BEGINS_WORDS_TO_HIM,
  DID_NOT_SAY,
  IS_ADDRESSED_BEHIND,
  IS_DONE_TO_HIM,
  IS_DONE_TO_HIM_IN_HEADLINE,
  IS_SAID_OF_NOBODY_IN,
  LEAVES_OPEN,
  LETS_KNOW_BEFORE,
  MUST_BEAR,
  NEVER_TO_BE,
  REFUSES_CALLS,
  TELLERS_AIM,
  TELLS_IN_THE_MIDDLE,
  TURNS_BACK,
  UNDERTAKES,
  WILL_GIVE_UP,
} from '../../../language/language.ts';
import { contains, cut, overlaps } from '../../../text/spans.ts';
import type { CodeProposal } from '../coder.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';
import { sharedWords } from './alternative-words.ts';
import { isDoubtfulStance } from './doubtful-stances.ts';
import { wordedScore } from './plain-wording.ts';
import { heldIn, isSaidByHolder, lastNamedBefore, ownAttributions, ownContents, type Held } from './held.ts';

/** What the words of the sentence speak against is no surer than this, and so a possible position at most. */
const MAX_DOUBTED_SCORE = 0.6;
/** Who takes back in the next sentence what he has granted says so within so many code units. */
const MAX_TURN_DISTANCE_CHARS = 250;

/**
 * A proposal as the grammar of its sentence leaves it. The coder reads "rebuffed calls to step down" as a step down and "was dismissed" as a wish to
 * be: who refuses calls is against what is called for, who opens a door is open to it, and to whom something is done wants nothing by that. Null
 * where the sentence tells what nobody of the holder's did.
 */
export function checkedProposal(
  reading: CodedParts,
  target: CodingTarget,
  codebook: Codebook,
  proposal: CodeProposal,
): CodeProposal | null {
  const held = heldIn(reading, target, proposal.holder);
  if (isSaidOfNobody(held) || isNotSaid(held) || isOnlyTold(held)) return null;
  const turned = { ...proposal, stance: stanceIn(held, codebook, proposal) };
  const isDoubtful = isDoubted(held, turned) || isDoubtfulStance(held, codebook, turned);
  return { ...turned, score: isDoubtful ? Math.min(turned.score, MAX_DOUBTED_SCORE) : wordedScore(held, codebook, turned) };
}

function stanceIn(held: Held, codebook: Codebook, { stance, issue, alternative }: CodeProposal): CodeProposal['stance'] {
  if (stance === 'open' && isBornByAnother(held)) return 'supports';
  if (stance !== 'supports') return stance;
  if (isAskedWhy(held) || saysOwn(held, NEVER_TO_BE)) return 'opposes';
  const refused = ofHolder(held, REFUSES_CALLS);
  if (refused !== null && alternativesTold(refused, codebook, issue).includes(alternative)) return 'opposes';
  const left = ofHolder(held, LEAVES_OPEN);
  if (left === null) return stance;
  const told = alternativesTold(left, codebook, issue);
  return told.length === 0 || told.includes(alternative) ? 'open' : stance;
}

/** The rest of the clause behind a phrase whose subject is the holder: no other party is named between. Null where there is none. */
function ofHolder(held: Held, phrase: RegExp): string | null {
  const { reading, target, holder, names } = held;
  const sentence = cut(reading.text, target.sentence);
  const found = phrase.exec(sentence);
  if (!found) return null;
  const before = lastNamedBefore(held, target.sentence.start + found.index);
  if (before === undefined ? names.length > 0 || !isSaidByHolder(held) : before.party !== holder) return null;
  return sentence.slice(found.index + found[0].length).split(/[,;:.]|\s(?:and|but|while|after)\s/u)[0] ?? '';
}

/** The alternatives of an issue that words tell most of. */
function alternativesTold(clause: string, codebook: Codebook, issue: string): string[] {
  const alternatives = codebook.issues.find(({ id }) => id === issue)?.alternatives ?? [];
  const shared = alternatives.map(({ id }) => ({ id, count: sharedWords(clause, codebook, issue, id) }));
  const most = Math.max(1, ...shared.map(({ count }) => count));
  return shared.filter(({ count }) => count === most).map(({ id }) => id);
}

function isDoubted(held: Held, { stance }: CodeProposal): boolean {
  if (stance !== 'opposes' && (isDoneToHolder(held) || isUndertakenByAnother(held))) return true;
  return [isAddressed, isNamedForAnother, isTakenBack, isAskedWhy, isOnlyTeller].some((isTold) => isTold(held));
}

/** "The miners, Holt told the council, want more": told by the report, Holt wants nothing by it. */
function isOnlyTeller({ reading: { text }, target, names }: Held): boolean {
  if (names.length === 0 || target.attributions.length > 0) return false;
  return names.some(
    ({ start, end }) => text.slice(start - 2, start) === ', ' && TELLS_IN_THE_MIDDLE.test(text.slice(end, target.sentence.end)),
  );
}

function saysOwn(held: Held, phrase: RegExp): boolean {
  return ownContents(held).some((span) => phrase.test(cut(held.reading.text, span)));
}

/** "She asked why her country should pay": who asks so does not want to. */
function isAskedWhy(held: Held): boolean {
  return saysOwn(held, ASKS_WHY_IT_SHOULD);
}

/** "He hinted that the miners may have to live with it": what is put before another party is what the holder wants. */
function isBornByAnother(held: Held): boolean {
  const { reading, target, holder } = held;
  const sentence = cut(reading.text, target.sentence);
  const found = MUST_BEAR.exec(sentence);
  if (!found) return false;
  const place = target.sentence.start + found.index;
  if (!ownContents(held).some((span) => contains(span, { start: place, end: place + found[0].length }))) return false;
  const subject = lastNamedBefore(held, place);
  return subject !== undefined && subject.party !== holder;
}

/** "The minister did not say whether the port would close", told by the report itself: nobody holds anything by that. */
function isNotSaid({ reading, target }: Held): boolean {
  return target.attributions.length === 0 && DID_NOT_SAY.test(cut(reading.text, target.sentence));
}

/** "No official of the port has agreed": wherever the sentence names the holder, it tells what nobody there did. */
function isSaidOfNobody({ reading, target, names }: Held): boolean {
  const isOfNobody = ({ start }: Span): boolean => IS_SAID_OF_NOBODY_IN.test(reading.text.slice(target.sentence.start, start));
  return names.length > 0 && names.every(isOfNobody);
}

/** "The board has let the dockers know that it will pay five": what those who tell it want, and the dockers have only heard. */
function isOnlyTold({ reading: { text }, target: { sentence }, names }: Held): boolean {
  const isHearer = ({ start, end }: Span): boolean =>
    LETS_KNOW_BEFORE.test(text.slice(sentence.start, start)) && TELLERS_AIM.test(text.slice(end, sentence.end));
  return names.length > 0 && names.every(isHearer);
}

/** "His client was dismissed on Friday": wherever the sentence names the holder, but as who speaks, something is done to him. */
function isDoneToHolder(held: Held): boolean {
  const { reading, target, names } = held;
  const own = ownAttributions(held);
  const speaks = (name: Span): boolean => own.some(({ source }) => source.some((span) => overlaps(span, name)));
  const told = names.filter((name) => !speaks(name));
  const isHeadline = isInHeadline(reading, target);
  return (
    told.length > 0 &&
    told.every(({ end }) => {
      const after = reading.text.slice(end, target.sentence.end);
      return IS_DONE_TO_HIM.test(after) || (isHeadline && IS_DONE_TO_HIM_IN_HEADLINE.test(after));
    })
  );
}

/** "The dockers have agreed to work nights, the company said": what another undertakes by his account is not yet his own stand. */
function isUndertakenByAnother(held: Held): boolean {
  const { reading, target, holder } = held;
  const contents = ownContents(held);
  const named = target.mentions.filter(({ span }) => contents.some((content) => contains(content, span)));
  const [first] = named;
  return (
    first !== undefined &&
    named.every(({ party }) => party !== holder) &&
    isUndertaking(reading.text.slice(first.span.end, target.sentence.end))
  );
}

function isUndertaking(behindName: string): boolean {
  return UNDERTAKES.test(behindName) || WILL_GIVE_UP.test(behindName);
}

/** "Mayor to Dockers: Go Home": what follows is what the dockers are told. */
function isAddressed({ reading, target, names }: Held): boolean {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0 || !isInHeadline(reading, target)) return false;
  return (
    IS_ADDRESSED_BEHIND.test(reading.text.slice(target.sentence.start, name.start)) &&
    BEGINS_WORDS_TO_HIM.test(reading.text.slice(name.end, target.sentence.end))
  );
}

function isInHeadline({ passages }: CodedParts, { sentence }: CodingTarget): boolean {
  return passages.some(({ kind, span }) => kind === 'headline' && contains(span, sentence));
}

/** Behind a name that tells whose somebody is: "the board’s deputy chair". */
const OWNS = /^['’]s?\s/u;
/** Before one: "a member of the board". */
const BELONGS_TO = /\b(?:of|for|from|on|in|at|with) (?:the )?$/iu;

/** "The board’s deputy chair, an independent, said": the board is named only to tell who another one is that speaks. */
function isNamedForAnother({ reading, target, holder, names }: Held): boolean {
  if (names.length === 0 || isSaidByHolder({ reading, target, holder, names })) return false;
  const others = target.attributions.filter((id) => (reading.voices[id]?.party ?? holder) !== holder);
  return names.every(
    ({ start, end }) =>
      (OWNS.test(reading.text.slice(end, end + 4)) || BELONGS_TO.test(reading.text.slice(target.sentence.start, start))) &&
      others.some((id) => reading.attributions[id]?.source.some((source) => contains(source, { start, end })) ?? false),
  );
}

/** “I would not say such a thing. But it is no worse than what others say”: the second sentence is what he stands for. */
function isTakenBack({ reading, target, holder }: Held): boolean {
  const isQuoted = (id: number): boolean =>
    reading.voices[id]?.party === holder && reading.attributions[id]?.manner !== 'indirect';
  const { end } = target.sentence;
  const quoted = reading.attributions.filter(({ id }) => isQuoted(id)).flatMap(({ content }) => content);
  return (
    target.attributions.some(isQuoted) &&
    quoted.some(
      (span) =>
        span.end > end &&
        span.start < end + MAX_TURN_DISTANCE_CHARS &&
        TURNS_BACK.test(reading.text.slice(Math.max(span.start, end), span.end)),
    )
  );
}
