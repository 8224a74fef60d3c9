import type { Attribution } from '../../../src/model/reading/attribution.ts';
import type { Act, Code, Stance } from '../../../src/model/reading/code.ts';
import type { Voice } from '../../../src/model/reading/speaker.ts';
import { cutAll } from '../../../src/text/spans.ts';
import type { AlternativeIndex } from './alternatives/alternative-index.ts';
import { concepts } from './alternatives/concepts.ts';
import { frames } from './stance/stance-extraction.ts';
import { tokens, type PartyName } from '../../../src/language/language.ts';

/** Nouns that take up a step told before, of which something can be said to have been given, made or refused. */
const STEP =
  'consent|agreement|deal|accord|approval|promise|pledge|offer|commitment|concession|proposal|plan|idea|suggestion|demand|request|call|compromise';
/** "the consent had been given", "the agreement as signed": it stands. */
const STANDS = new RegExp(
  String.raw`^\W*(?:that )?(?:the|this|that|such an?|its|their) (?:${STEP})\b.*?\b(?:given|signed|reached|done|made|concluded|sealed|final|ready|in place)\b`,
  'i',
);
/** "there is no such agreement": it does not. */
const NO_SUCH = new RegExp(String.raw`\bno such (?:${STEP}|thing)\b`, 'i');
/** "dismissed the idea", "accepted that": all that the cue is about is what was told before. */
const POINTER = new RegExp(
  String.raw`^\W*(?:to )?(?:(?:the|this|that|any such|such an?) (?:${STEP})\b(?!\s+(?:of|that|to|for|on|about|in|from|by|had|has|was|is|would|will)\b)|(?:it|that|this)\W*$)`,
  'i',
);
const UNSURE = /\b(?:not|never|no|if|unless|whether|would|could|might|may|should|nearly|almost|yet)\b|n['’]t\b/i;

/** How far back, in code units, such words may reach. */
const MAX_LOOKBACK_CHARS = 700;
/** A pronoun reaches only to what was told just before. */
const PRONOUN = /^\W*(?:it|that|this)\W*$/i;
/** Pointing back costs some trust. */
const BACK_REFERENCE_CONFIDENCE_FACTOR = 0.85;

interface CodedReport {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly voices: readonly Voice[];
  readonly codes: readonly Code[];
  readonly acts: readonly Act[];
  readonly index: AlternativeIndex;
  readonly names: readonly PartyName[];
}

/** The codes of attributions whose own words name no alternative but take up what has been told before in the report. */
export function backReferenceCodes(told: CodedReport): Code[] {
  const found: Code[] = [];
  for (const attribution of told.attributions) {
    const all = { ...told, codes: [...told.codes, ...found] };
    if (!all.codes.some((code) => code.attribution === attribution.id)) found.push(...answeredPosition(attribution, all));
  }
  return found;
}

function answeredPosition(attribution: Attribution, told: CodedReport): Code[] {
  const voice = told.voices[attribution.id];
  if (!voice) return [];
  const says = cutAll(told.text, attribution.content);
  if (NO_SUCH.test(says)) return deniedPosition(attribution, voice, told);
  const stands = STANDS.exec(says)?.[0] ?? null;
  if ((stands !== null && !UNSURE.test(stands)) || told.acts[attribution.id]?.agreed)
    return repeatedPosition(attribution, voice, told);
  return POINTER.test(says) ? acceptedOrRejected(attribution, voice, says, told) : [];
}

/** What the same speaker, or one of the same party, has told of a step taken: said again. */
function repeatedPosition(attribution: Attribution, voice: Voice, told: CodedReport): Code[] {
  const named = issuesNamed(attribution, told);
  const before = nearest(attribution, told, (code) => {
    const other = told.voices[code.attribution];
    const step = code.asserted && code.stance !== 'opposes';
    return step && other !== undefined && isSame(voice, other) && (named.size === 0 || named.has(code.issue));
  });
  return before.map((code) => codeTakenUp(code, attribution, voice));
}

/** "There is no such agreement": of the speaker's own party, nothing of the kind. */
function deniedPosition(attribution: Attribution, voice: Voice, told: CodedReport): Code[] {
  const before = nearest(attribution, told, ({ holder, stance }) => holder === voice.party && stance !== 'opposes');
  return before.map((code) => ({ ...codeTakenUp(code, attribution, voice), asserted: false, condition: [], redLine: false }));
}

/** "dismissed the idea", "accepted it": the stance is in the cue, what it is about was told before. */
function acceptedOrRejected(attribution: Attribution, voice: Voice, says: string, told: CodedReport): Code[] {
  const stance = stanceOf(attribution, voice, told);
  if (stance === null || voice.party === null) return [];
  const before = nearest(attribution, told, (code) => code.asserted && code.stance !== 'opposes' && code.holder !== voice.party);
  const [first] = before;
  const far = PRONOUN.test(says) && first?.attribution !== attribution.id - 1;
  if (!first || far || new Set(before.map(({ alternative }) => alternative)).size !== 1) return [];
  const holder = voice.party;
  return [{ ...codeTakenUp({ ...first, holder }, attribution, voice), stance, condition: [], redLine: false }];
}

function stanceOf({ cue }: Attribution, { party }: Voice, { text, names }: CodedReport): Stance | null {
  const run = tokens(
    text,
    cue.map((span) => ({ ...span, place: 'cue' as const })),
    names,
  );
  const [frame] = frames(run, party).filter(({ by, asserted }) => by !== 'modal' && by !== 'noun' && asserted);
  return frame?.stance ?? null;
}

/** The codes of the nearest earlier attribution within reach that has such codes. */
function nearest(attribution: Attribution, { attributions, codes }: CodedReport, fits: (code: Code) => boolean): Code[] {
  const start = startOf(attribution);
  const near = codes.filter((code) => {
    const end = attributions[code.attribution]?.content.at(-1)?.end ?? Infinity;
    return end <= start && start - end <= MAX_LOOKBACK_CHARS && fits(code);
  });
  const last = Math.max(-1, ...near.map((code) => code.attribution));
  return near.filter((code) => code.attribution === last);
}

function startOf({ source, cue, content }: Attribution): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
}

function codeTakenUp(code: Code, attribution: Attribution, voice: Voice): Code {
  const official = voice.sourcing === 'on the record' || voice.sourcing === 'official document';
  return {
    ...code,
    attribution: attribution.id,
    declared: official && voice.party === code.holder,
    words: attribution.content,
    by: 'rules: back reference',
    confidence: BACK_REFERENCE_CONFIDENCE_FACTOR * Math.min(code.confidence, voice.confidence),
  };
}

/** The same person, or one who speaks for the same party; two unnamed people of one party may be one. */
function isSame(one: Voice, other: Voice): boolean {
  if (one.speaker.kind === 'actor' && other.speaker.kind === 'actor' && one.speaker.actor === other.speaker.actor) return true;
  return one.party !== null && one.party === other.party && one.sourcing === other.sourcing;
}

/** The issues that the words name: "a deal on the filling". */
function issuesNamed({ content }: Attribution, { text, index, names }: CodedReport): ReadonlySet<string> {
  const run = tokens(
    text,
    content.map((span) => ({ ...span, place: 'content' as const })),
    names,
  );
  const said = new Set(concepts(run).map(({ name }) => name));
  return new Set(index.filter((issue) => [...issue.names].some((name) => said.has(name))).map(({ id }) => id));
}
