import type { Codebook } from '../../../model/codebook.ts';
import {
  ADMITS,
  AFTER_ANOTHER,
  ASKS_FOR,
  BUT,
  DAMNS_OMISSION,
  DAMNS_WHAT_WAS_NAMED,
  DISAGREES_WITH_VIEW,
  EXCEPTED,
  EXPECTS_OF_ANOTHER,
  FINDS_TOO_LITTLE,
  FINDS_TOO_WEAK,
  GRANTS_FIRST,
  GRANTS_SOME,
  HAS_FINITE_VERB,
  holdsAnaphor,
  IS_SUPPOSED_OF,
  IS_UNEASY,
  IS_WHOLE,
  LEAVES_UNSAID,
  LEFT_UNSAID,
  OPENS_WITH_BUT,
  PRAISES,
  PREVENTS,
  PRICE_AND_PRIZE,
  SPEAKS_AGAINST,
  STRONG_PAST,
  STANDS_FOR,
  SUPPOSED_TO_BE,
  THEY_UNDERTAKE,
  IS_A_VOTE,
  IS_PRESSED_TO,
  TO_BE_VOTED_ON,
  TO_DO_SO,
  TURNS_DOWN,
  WANTS_OF,
  WELCOMES,
} from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import { clipped, contains, cut, cutAll } from '../../../text/spans.ts';
import type { CodeProposal } from '../coder.ts';
import { sharedWords } from './alternative-words.ts';
import { isSaidByHolder, ownAttributions, ownContents, type Held } from './held.ts';
import { isStanceOfAnother } from './others-stances.ts';
import { tellsOnlyFact } from './acts/tells-what-is.ts';

/** Who speaks on within so many code units goes on in the same breath. */
const MAX_NEXT_BREATH_CHARS = 60;
/** So many tell whether he damns it. */
const MAX_DAMNING_CHARS = 160;

/** Whether the words of a sentence leave it open that its holder takes the stance that is proposed: it may be a possible position, and no more. */
export function isDoubtfulStance(held: Held, codebook: Codebook, proposal: CodeProposal): boolean {
  if (isSupposed(held) || isWantedOfOutsider(held) || isWantedOfHolder(held)) return true;
  if (DOUBTS.some((isDoubted) => isDoubted(held, codebook, proposal))) return true;
  return proposal.stance === 'opposes'
    ? isNotAgainst(held, codebook, proposal)
    : isDamnedNext(held) || isUndertakenByThem(held) || isNotFor(held, codebook, proposal);
}

type Doubt = (held: Held, codebook: Codebook, proposal: CodeProposal) => boolean;

/** What may be doubted of any stance. */
const DOUBTS: readonly Doubt[] = [
  isOnlySupposed,
  isStanceOfAnother,
  isOfSomeView,
  isLeftUnsaid,
  isNeitherSaid,
  isOnlyAdmitted,
  isDoneByAnother,
];

function isNotFor(held: Held, codebook: Codebook, proposal: CodeProposal): boolean {
  return (
    isNamedAside(held, codebook, proposal) ||
    isExpected(held) ||
    isPrize(held, codebook, proposal) ||
    isOnlyWelcomed(held, codebook, proposal) ||
    isGrantedToSome(held, codebook, proposal) ||
    isGrantedBeforeBut(held, codebook, proposal)
  );
}

/** "If the dockers were to walk out, the company would lose": wherever the sentence names the holder, it supposes what he may do. */
function isSupposed(held: Held): boolean {
  const { reading, target, names } = held;
  const isOf = (start: number): boolean => IS_SUPPOSED_OF.test(reading.text.slice(target.sentence.start, start));
  return names.length > 0 && !isSaidByHolder(held) && names.every(({ start }) => isOf(start));
}

/** "Willing to bid if the limit is lifted": the bid is what he is for; of the limit he says what would follow. */
function isOnlySupposed(held: Held, codebook: Codebook, proposal: CodeProposal): boolean {
  return isNamedMostIn(SUPPOSED_TO_BE, held, codebook, proposal);
}

/** Uneasy about a thing, or finds too little of it: "criticized the lax rules" is no word against rules. */
function isNotAgainst(held: Held, codebook: Codebook, proposal: CodeProposal): boolean {
  return (
    isOnlyUneasy(held) ||
    isFoundTooWeak(held) ||
    isOmissionDamned(held) ||
    isNamedMostIn(FINDS_TOO_LITTLE, held, codebook, proposal)
  );
}

/** "Not enacting the law is unconscionable, he said": who damns that it is left undone is for it. */
function isOmissionDamned(held: Held): boolean {
  return ownContents(held).some((span) => DAMNS_OMISSION.test(cut(held.reading.text, span)));
}

/** "Holt said she was worried about the nights": who is uneasy about something, or complains, has not come out against it. */
function isOnlyUneasy({ reading, target }: Held): boolean {
  const words = cut(reading.text, target.sentence);
  return IS_UNEASY.test(words) && !SPEAKS_AGAINST.test(words.replace(IS_UNEASY, ' '));
}

/** "Criticized the accord, saying it did not go far enough": who wants more has not come out against it, unless he turned it down for that. */
function isFoundTooWeak({ reading, target }: Held): boolean {
  const words = cut(reading.text, target.sentence);
  return FINDS_TOO_WEAK.test(words) && !TURNS_DOWN.test(words);
}

/** "Holt went after Mills hours after the warden had backed the sale": what is done in a clause with a subject of its own is done by that one. */
function isDoneByAnother(held: Held, codebook: Codebook, { issue, alternative }: CodeProposal): boolean {
  const { reading, target } = held;
  const words = cut(reading.text, target.sentence);
  const found = AFTER_ANOTHER.exec(words);
  const told = found?.groups?.['clause'] ?? '';
  const hasVerb = HAS_FINITE_VERB.test(told) || told.split(' ').some((word) => STRONG_PAST.test(word));
  if (!found || !hasVerb) return false;
  const end = target.sentence.start + found.index + found[0].length;
  const clause = { start: end - told.length, end };
  // "Threw his support behind": in the clause, "his" is of its own subject.
  const names = held.names.filter((name) => !holdsAnaphor(cut(reading.text, name)));
  const isSaidOutside = ownAttributions(held).some(({ source }) => source.some((span) => !contains(clause, span)));
  if (isSaidOutside || names.length === 0 || names.some((name) => contains(clause, name))) return false;
  const count = (part: string): number => sharedWords(part, codebook, issue, alternative);
  return count(told) > count(words.replace(told, ' '));
}

/** "The mayor conceded that the pier is in a bad state", "admits that the sale did not work": a fact that is granted tells nothing of what one wants. */
function isOnlyAdmitted(held: Held): boolean {
  const { text } = held.reading;
  const own = ownAttributions(held);
  return (
    own.length > 0 && own.every(({ cue, content }) => ADMITS.test(cutAll(text, cue)) && tellsOnlyFact(cutAll(text, content)))
  );
}

/** "The mills cut hours to forestall a strike": what somebody wants to keep from happening he is not for, unless that is the alternative. */
function isPrevented(held: Held, codebook: Codebook, proposal: CodeProposal): boolean {
  const { issue, alternative } = proposal;
  const wanted = codebook.issues.find(({ id }) => id === issue)?.alternatives.find(({ id }) => id === alternative);
  return wanted !== undefined && !PREVENTS.test(`${wanted.title} it`) && isNamedMostIn(PREVENTS, held, codebook, proposal);
}

/** Named as what is to be kept from happening, as the exception of a deal, or as what others will vote on. */
function isNamedAside(held: Held, codebook: Codebook, proposal: CodeProposal): boolean {
  return (
    isPrevented(held, codebook, proposal) ||
    isNamedMostIn(EXCEPTED, held, codebook, proposal) ||
    isOnlyVotedOn(held, codebook, proposal)
  );
}

/** "They agreed to hold votes on a ban": how they will vote is not told. Where the vote is itself the alternative, they are for it. */
function isOnlyVotedOn(held: Held, codebook: Codebook, proposal: CodeProposal): boolean {
  const wanted = codebook.issues
    .find(({ id }) => id === proposal.issue)
    ?.alternatives.find(({ id }) => id === proposal.alternative);
  return wanted !== undefined && !IS_A_VOTE.test(wanted.title) && isNamedMostIn(TO_BE_VOTED_ON, held, codebook, proposal);
}

/** “The plan “looks out for the banks first,” she wrote. “That is unacceptable.””: what the speaker damns in the next breath is told as an evil. */
function isDamnedNext({ reading, target, holder }: Held): boolean {
  const { end } = target.sentence;
  const isOwn = (id: number): boolean => reading.voices[id]?.party === holder;
  const said = reading.attributions.filter(({ id }) => isOwn(id)).flatMap(({ content }) => content);
  const goesOn = said.some((span) => span.end > end && span.start < end + MAX_NEXT_BREATH_CHARS);
  return goesOn && DAMNS_WHAT_WAS_NAMED.test(reading.text.slice(end, end + MAX_DAMNING_CHARS));
}

/** "The mayor stopped short of asking the company to pay": what one has not asked for is neither wanted by that nor turned down. */
function isLeftUnsaid(held: Held, codebook: Codebook, proposal: CodeProposal): boolean {
  return isNamedMostIn(LEFT_UNSAID, held, codebook, proposal);
}

/** "Would neither confirm nor rule out that the port might close": he holds nothing by that. */
function isNeitherSaid(held: Held): boolean {
  const around = ownAttributions(held).flatMap(({ within }) =>
    within === null ? [] : (held.reading.attributions[within] ?? []),
  );
  return [...ownAttributions(held), ...around].some(({ cue }) => LEAVES_UNSAID.test(cutAll(held.reading.text, cue)));
}

/** Whether the stretch that a pattern finds in the sentence shares more words with the alternative than the rest of the sentence does. */
function isNamedMostIn(
  pattern: RegExp,
  { reading, target }: Held,
  codebook: Codebook,
  { issue, alternative }: CodeProposal,
): boolean {
  const words = cut(reading.text, target.sentence);
  const [whole, stretch] = pattern.exec(words) ?? [];
  if (whole === undefined || stretch === undefined) return false;
  const count = (part: string): number => sharedWords(part, codebook, issue, alternative);
  return count(stretch) > count(words.replace(whole, ' '));
}

/** "I disagree with Lund's position": with which of them the words do not say. */
function isOfSomeView(held: Held, codebook: Codebook, { issue, alternative }: CodeProposal): boolean {
  const words = cut(held.reading.text, held.target.sentence);
  return DISAGREES_WITH_VIEW.test(words) && sharedWords(words, codebook, issue, alternative) === 0;
}

/** "The council also wants Norland to buy stone": what is wanted of a state that takes no part is another matter. */
function isWantedOfOutsider({ reading, target }: Held): boolean {
  const { text, actors, mentions } = reading;
  const states = new Set(actors.filter(({ kind, party }) => kind === 'state' && party === null).map(({ id }) => id));
  return mentions.some(
    ({ span, actor }) =>
      states.has(actor) &&
      contains(target.sentence, span) &&
      WANTS_OF.test(text.slice(target.sentence.start, span.start)) &&
      TO_DO_SO.test(text.slice(span.end, target.sentence.end)),
  );
}

/** "The villagers are leaning on the company to stop", "the company faced calls to stop": what is wanted of somebody is not yet what he wants. */
function isWantedOfHolder(held: Held): boolean {
  const { reading, target, names } = held;
  const isWantedOf = ({ start, end }: Span): boolean =>
    WANTS_OF.test(reading.text.slice(target.sentence.start, start)) &&
    TO_DO_SO.test(reading.text.slice(end, target.sentence.end));
  const isPressed = ({ end }: Span): boolean => IS_PRESSED_TO.test(reading.text.slice(end, target.sentence.end));
  return names.length > 0 && !isSaidByHolder(held) && names.every((name) => isWantedOf(name) || isPressed(name));
}

/** "The mayor hailed the company's pause": who is glad of what another does has not asked for it. */
function isOnlyWelcomed(held: Held, codebook: Codebook, { issue, alternative }: CodeProposal): boolean {
  const { reading, target, holder } = held;
  const words = cut(reading.text, target.sentence);
  if (!WELCOMES.test(words) || STANDS_FOR.test(words.replace(WELCOMES, ' '))) return false;
  const isOfAnother = target.mentions.some(({ party, span }) => party !== holder && contains(target.sentence, span));
  return isOfAnother || PRAISES.test(words) || sharedWords(words, codebook, issue, alternative) === 0;
}

/** "Lund said she expected the company to pay half": what one takes another to do, one need not want. */
function isExpected({ reading, target }: Held): boolean {
  const words = cut(reading.text, target.sentence);
  const rest = words.replace(EXPECTS_OF_ANOTHER, ' ');
  return rest !== words && !ASKS_FOR.test(rest) && !STANDS_FOR.test(rest);
}

/** "The quarries must pay to win a full exemption": whoever says so wants the pay, and holds the exemption back. */
function isPrize({ reading, target }: Held, codebook: Codebook, { issue, alternative }: CodeProposal): boolean {
  const [, price, prize] = PRICE_AND_PRIZE.exec(cut(reading.text, target.sentence)) ?? [];
  if (price === undefined || prize === undefined) return false;
  const count = (words: string): number => sharedWords(words, codebook, issue, alternative);
  return count(prize) > count(price);
}

/** “They have agreed to end the nights,” one person says of others. */
function isUndertakenByThem(held: Held): boolean {
  const { reading, target } = held;
  return ownAttributions(held).some(({ id, content }) => {
    const said = clipped(content, target.sentence);
    return isPerson(reading, id) && said.some((span) => THEY_UNDERTAKE.test(cut(reading.text, span).trimStart()));
  });
}

function isPerson({ voices, actors }: Held['reading'], attribution: number): boolean {
  const speaker = voices[attribution]?.speaker;
  return speaker?.kind === 'actor' && actors.some(({ id, kind }) => id === speaker.actor && kind === 'person');
}

/** "The company exempted two quays", where the alternative is an end to it all: what some get, or for a time, is not what is wanted for all. */
function isGrantedToSome({ reading, target }: Held, codebook: Codebook, { issue, alternative }: CodeProposal): boolean {
  const title = codebook.issues.find(({ id }) => id === issue)?.alternatives.find(({ id }) => id === alternative)?.title ?? '';
  const words = cut(reading.text, target.sentence);
  return GRANTS_SOME.test(words) && !ASKS_FOR.test(words) && IS_WHOLE.some((whole) => whole.test(title) && !whole.test(words));
}

/** "I understand the wish for summer nights, but the dockers need their sleep": what is granted before a "but" is not what one stands for. */
function isGrantedBeforeBut(held: Held, codebook: Codebook, { issue, alternative }: CodeProposal): boolean {
  const { reading, target } = held;
  const content = ownContents(held);
  const said = content.length > 0 ? cutAll(reading.text, content) : cut(reading.text, target.sentence);
  if (GRANTS_FIRST.test(said) && OPENS_WITH_BUT.test(reading.text.slice(target.sentence.end))) return true;
  const [granted, ...behind] = said.split(BUT);
  if (granted === undefined || behind.length === 0 || !GRANTS_FIRST.test(granted)) return false;
  const count = (words: string): number => sharedWords(words, codebook, issue, alternative);
  return count(granted) > count(behind.join(' '));
}
