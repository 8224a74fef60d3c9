import type { Attribution } from '../../model/reading/attribution.ts';
import type { ActVerb, Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { areSame } from '../keeping/same-lists.ts';
import {
  toldAttribution,
  toldReading,
  toldVoice,
  type ToldAttribution,
  type ToldReading,
  type ToldVoice,
} from '../keeping/told-reading.ts';
import type { Voice } from '../../model/reading/speaker.ts';
import type { Topic } from '../../model/reading/topic.ts';
import { cutAll } from '../../text/spans.ts';
import {
  COMPARED_WORD,
  DENIAL_OR_REFUSAL,
  derivationStem,
  FUNCTION_WORDS,
  PLAIN_SAYING,
  roughSentences,
  tellsOfWords,
} from '../../language/language.ts';
import { keptOf, keptOfList, keptWhile } from '../../text/kept-results.ts';
import { normaliseSpelling } from '../text-reuse/normalised-words.ts';
import { comparedText } from '../text-reuse/shared-pairs.ts';
import { quotedStretches } from '../text-reuse/quoted-stretches.ts';
import { standsAsPosition } from './position-confidence.ts';

export interface SentenceStems {
  readonly stems: ReadonlySet<string>;
  readonly negated: boolean;
}

/** One attribution of one report, with what its words are compared by. */
export interface StatementMention extends Telling {
  /** The same, whatever its report calls its actors: what is found of it, and of two of them, is kept as long as it is. */
  readonly telling: Telling;
}

/** An attribution as its report alone shows it. */
export interface Telling {
  /** Without its codes, and however sure it is: those of one attribution may change alone. */
  readonly reading: ToldReading;
  readonly attribution: ToldAttribution;
  readonly voice: ToldVoice;
  /** How sure it is that it is told, and by whom. */
  readonly confidence: { readonly attribution: number; readonly voice: number };
  readonly codes: readonly Code[];
  /** All codes proposed, the unsure ones too: words that tell the same are proposed the same. */
  readonly proposed: readonly Code[];
  readonly act: ActVerb;
  /** What the words are about; null when that could not be told. */
  readonly topic: Topic | null;
  readonly content: string;
  /** Stems of the content's words, function words left out. */
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** The sentences of the content, each with its stems and whether it, or the cue, denies or refuses. */
  readonly sentences: readonly SentenceStems[];
  /** How many words stand between quotation marks, double or single. */
  readonly quoted: number;
  readonly place: 'headline' | 'body';
  /** Where the headline of its report ends. */
  readonly bodyStart: number;
}

const STARTS_WITH_DIGIT = /^\p{N}/u;

/** The attributions of a report with what they are compared by. */
export const statementMentions = keptOf((reading: Reading): readonly StatementMention[] => {
  const told = toldReading(reading);
  return tellingsOf(reading).map((telling) => mentionOf(telling, told));
});

const lastMentions = new WeakMap<Telling, StatementMention>();

function mentionOf(telling: Telling, reading: ToldReading): StatementMention {
  const before = lastMentions.get(telling);
  if (before?.reading === reading) return before;
  const mention = { ...telling, telling, reading };
  lastMentions.set(telling, mention);
  return mention;
}

/** An attribution with all that may change while the rest of its report stays the same. */
interface AskedTelling {
  readonly attribution: Attribution;
  readonly voice: Voice;
  readonly proposed: readonly Code[];
  /** Of the proposed ones, those that stand as positions. */
  readonly codes: readonly Code[];
}

/** What was told by an attribution when it was this one. */
interface FoundTelling extends AskedTelling {
  readonly tellings: readonly Telling[];
}

/** By number of the attribution, what is told as long as all that a report tells is the same. */
const tellingsOfTold = keptOfList<object, Map<number, FoundTelling>>(() => new Map(), { most: 1 });

/**
 * The same objects as before where everything that they are made of is the same, though the report may name its actors otherwise, or another
 * attribution of it may have other codes.
 */
function tellingsOf(reading: Reading): readonly Telling[] {
  const { attributions, acts, topics, published } = reading;
  const told = toldReading(reading);
  const known = tellingsOfTold([told.attributions, told.voices, acts, topics, published, comparedText(reading)]);
  const bodyStart = reading.passages.find((passage) => passage.kind === 'headline')?.span.end ?? 0;
  return attributions.flatMap((attribution) => {
    const voice = reading.voices[attribution.id];
    if (!voice || attribution.content.length === 0 || outerOfSameSpeaker(reading, attribution)) return [];
    const proposed = mentionCodes(reading, attribution);
    const asked = { attribution, voice, proposed, codes: proposed.filter((code) => standsAsPosition(reading, code)) };
    const before = known.get(attribution.id);
    if (before && isAskedAgain(before, asked)) return before.tellings;
    const tellings = foundTelling(reading, asked, bodyStart);
    known.set(attribution.id, { ...asked, tellings });
    return tellings;
  });
}

function isAskedAgain(before: AskedTelling, now: AskedTelling): boolean {
  if (before.attribution !== now.attribution || before.voice !== now.voice) return false;
  return areSame(before.proposed, now.proposed) && areSame(before.codes, now.codes);
}

/** The telling of an attribution, where there is one. */
function foundTelling(
  reading: Reading,
  { attribution, voice, proposed, codes }: AskedTelling,
  bodyStart: number,
): readonly Telling[] {
  if (codes.length === 0 && isToldByReport(reading, attribution, voice)) return [];
  return [
    {
      reading: toldReading(reading),
      attribution: toldAttribution(attribution),
      voice: toldVoice(voice),
      confidence: { attribution: attribution.confidence, voice: voice.confidence },
      codes,
      proposed,
      act: reading.acts.find((act) => act.attribution === attribution.id)?.verb ?? 'comment',
      topic: reading.topics.find((topic) => topic.attribution === attribution.id) ?? null,
      content: cutAll(reading.text, attribution.content),
      ...featuresOf(reading.text, attribution),
      bodyStart,
      place: (attribution.content[0]?.start ?? 0) < bodyStart ? 'headline' : 'body',
    },
  ];
}

/**
 * What the report tells by itself is a statement only where it tells a position: its narration, what "is expected" with nobody who
 * expects it, and what somebody does where nothing but a likeness to citing speaks for it.
 */
function isToldByReport({ text }: Reading, attribution: Attribution, { speaker }: Voice): boolean {
  const { source, cue, confidence, manner } = attribution;
  if (source.length === 0 && speaker.kind === 'outlet' && speaker.name === null) return true;
  return cue.length > 0 && manner === 'indirect' && confidence < SURE_WITHOUT_WORDS && !tellsOfWords(cutAll(text, cue));
}

/**
 * Below this likelihood, what is cited by no verb of saying, judging or wanting ("discovered", "is nearing") mostly tells of nobody's words:
 * of 125 read in reports of the training coverage, about ten did.
 */
const SURE_WITHOUT_WORDS = 0.75;

/**
 * What speakers want, fear or do, or the side they speak for, by their own account is part of their words and no statement of its own:
 * "she said she feared ...". The attribution around it, or null.
 */
function outerOfSameSpeaker(reading: Reading, { id, within, cue }: Attribution): Attribution | null {
  const outer = within === null ? undefined : reading.attributions[within];
  const [around, inside] = [outer && reading.voices[outer.id], reading.voices[id]];
  if (!outer || !around || !inside || PLAIN_SAYING.test(cutAll(reading.text, cue))) return null;
  const forSide = around.speaker.kind === 'actor' && inside.speaker.kind === 'actor' && inside.speaker.actor === around.party;
  return forSide || JSON.stringify(around.speaker) === JSON.stringify(inside.speaker) ? outer : null;
}

/**
 * The codes of an attribution, with those of what its speaker says of himself within it. What its outer speaker is coded for already is
 * told once, by that speaker.
 */
export function mentionCodes(reading: Reading, attribution: Attribution): Code[] {
  const parts = ownParts(reading, attribution);
  const told = reading.codes.filter((code) => code.attribution === attribution.within);
  const codes = parts.flatMap(({ id }) => reading.codes.filter((code) => code.attribution === id));
  return codes.filter((code, place) => ![...told, ...codes.slice(0, place)].some((other) => haveSameMeaning(code, other)));
}

/** An attribution, and what its speaker says of himself within it. */
export function ownParts(reading: Reading, { id }: Attribution): readonly Attribution[] {
  return reading.attributions.filter((one) => one.id === id || outerOfSameSpeaker(reading, one)?.id === id);
}

function haveSameMeaning(one: Code, other: Code): boolean {
  const parts = ({ issue, alternative, holder, stance, asserted }: Code) => [issue, alternative, holder, stance, asserted];
  return parts(one).every((part, place) => part === parts(other)[place]);
}

/** What the words of an attribution are compared by. An analyst who is sure of it changes none of them. */
function featuresOf(text: string, { content, cue }: Attribution): Features {
  return keptFeatures(placesOf([content, cue]), text, () => {
    const words = cutAll(text, content);
    return { ...contentFeatures(words, cutAll(text, cue)), quoted: countQuotedWords(words) };
  });
}

type Features = Pick<Telling, 'stems' | 'numbers' | 'sentences' | 'quoted'>;

/** Some places of a text, as one thing. */
const placesOf = keptOfList<object, object>(() => ({}), { most: 1 });
const keptFeatures = keptWhile<Features>();

function contentFeatures(content: string, cue: string): Pick<Telling, 'stems' | 'numbers' | 'sentences'> {
  const stems = new Set<string>();
  const numbers = new Set<string>();
  const refusing = DENIAL_OR_REFUSAL.test(cue);
  const sentences = roughSentences(content).map((sentence) => {
    const own = new Set<string>();
    for (const [word] of sentence.matchAll(COMPARED_WORD)) {
      const form = normaliseSpelling(word);
      if (FUNCTION_WORDS.has(form)) continue;
      if (!STARTS_WITH_DIGIT.test(form)) own.add(derivationStem(form));
      else if (form !== '1' || STARTS_WITH_DIGIT.test(word)) numbers.add(form);
    }
    for (const stem of own) stems.add(stem);
    return { stems: own, negated: refusing || DENIAL_OR_REFUSAL.test(sentence) };
  });
  return { stems, numbers, sentences };
}

function countQuotedWords(content: string): number {
  const quotes = quotedStretches(content).map(({ start, end }) => content.slice(start, end));
  return quotes.reduce((sum, quote) => sum + (quote.match(COMPARED_WORD)?.length ?? 0), 0);
}
