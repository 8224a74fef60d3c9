import { attributionNumbered } from '../../../model/reading/attribution.ts';
import type { Code } from '../../../model/reading/code.ts';
import { correctionIn } from '../../../model/correction.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import { decidedCodesOf } from '../../../review/code-decisions.ts';
import type { DecidedWords } from '../../../review/apply-reviews.ts';
import type { DnaValues } from './dna-rows.ts';
import type { ProjectWords } from './project-words.ts';
import { rowChange, type RowAsDecided, type Untold } from './row-changes.ts';

/** A statement that a coder made: in the project, or in the record on words that the project has coded. */
interface CodedRow {
  readonly decided: DecidedWords;
  /** Its id in the project; null where it is to be added. */
  readonly statement: number | null;
}

/** What a statement of a project tells of a code. */
export type DecidedCode = Pick<Code, 'issue' | 'alternative' | 'holder' | 'stance' | 'declared' | 'asserted'>;

/** A statement that is to be added on words that the project has coded. */
export interface AddedRow {
  readonly who: string;
  readonly code: DecidedCode;
  readonly attribution: number;
}

/** What has been decided since about words that a project has coded. */
export interface DecidedRows {
  readonly gone: readonly number[];
  readonly changed: ReadonlyMap<number, DnaValues>;
  readonly added: readonly AddedRow[];
  readonly untold: readonly Untold[];
}

const NOTHING: DecidedRows = { gone: [], changed: new Map(), added: [], untold: [] };

/**
 * What becomes of the statements of a project that are coded on the same words. `group`: all decisions on these words, in their order;
 * `statementOf`: the statement of the project that a decision came in as.
 */
export function decidedRows(
  group: readonly DecidedWords[],
  reading: Reading,
  about: {
    readonly statementOf: (review: string) => number | null;
    readonly valuesOf: (statement: number) => DnaValues;
    readonly words: ProjectWords;
  },
): DecidedRows {
  const rows = group
    .filter(({ review }) => review.decision === 'add')
    .map((decided): CodedRow => ({ decided, statement: about.statementOf(decided.review.id) }));
  const statements = rows.flatMap(({ statement }) => statement ?? []);
  const later = group.filter(({ review }) => review.decision !== 'add');
  if (later.length === 0 && rows.length === statements.length) return NOTHING;
  const attribution = attributionNumbered(reading, group[0]?.number)?.id;
  if (attribution === undefined) return { ...NOTHING, gone: statements };
  return mergedRows(rows, later, { ...about, reading, attribution });
}

interface Place {
  readonly reading: Reading;
  readonly attribution: number;
  readonly valuesOf: (statement: number) => DnaValues;
  readonly words: ProjectWords;
}

function mergedRows(rows: readonly CodedRow[], later: readonly DecidedWords[], place: Place): DecidedRows {
  const found: Found = { gone: [], changed: new Map(), added: [], untold: [] };
  const codes = decidedCodesOf(place.reading, place.attribution);
  const keys = new Set(rows.flatMap((row) => alternativeOf(row, place) ?? []));
  const unclaimed = codes.filter(({ alternative }) => alternative === null || !keys.has(alternative));
  // What has become of a code is what the last coder's became: those before him may have been overruled in the record.
  for (const key of [...keys, null].toReversed()) {
    const ofKey = rows.filter((row) => alternativeOf(row, place) === key);
    const last = ofKey.at(-1);
    if (!last) continue;
    const before = correctionIn(last.decided.review);
    const own = codes.find(({ alternative }) => key !== null && alternative === key);
    const isOverruled = own === undefined && rows.slice(rows.indexOf(last) + 1).some(overrules);
    const next = own ?? (before.code && !isOverruled ? unclaimed.shift() : undefined);
    const added = isOverruled ? codeOf(before) : next;
    for (const row of ofKey.filter(({ statement }) => statement === null)) addRow(found, row, added, place.attribution);
    if (isOverruled || later.length === 0) continue;
    const now = { ...place, before: withVoiceOf(rows.at(-1), before), code: next ?? null };
    for (const statement of ofKey.flatMap((row) => row.statement ?? [])) changeRow(found, statement, now, place);
  }
  for (const code of unclaimed) found.added.push({ who: whoCoded(code, later), code, attribution: place.attribution });
  return found;
}

interface Found {
  readonly gone: number[];
  readonly changed: Map<number, DnaValues>;
  readonly added: AddedRow[];
  readonly untold: Untold[];
}

/** What somebody adds without naming a code takes the place of the only one that was there. */
function overrules({ decided: { review }, statement }: CodedRow): boolean {
  const { code, of } = correctionIn(review);
  return statement === null && code !== undefined && of === undefined;
}

function addRow({ added }: Found, { decided }: CodedRow, code: DecidedCode | undefined, attribution: number): void {
  if (code) added.push({ who: decided.review.who, code, attribution });
}

function changeRow(found: Found, statement: number, now: Omit<RowAsDecided, 'row'>, { valuesOf, words }: Place): void {
  if (now.before.code && now.code === null) {
    found.gone.push(statement);
    return;
  }
  const { values, untold } = rowChange({ ...now, row: valuesOf(statement) }, words);
  found.untold.push(...untold);
  if (Object.keys(values).length > 0) found.changed.set(statement, values);
  else if (untold.length === 0) found.untold.push('accepted');
}

/** The code that a coder gave; none where he left open what of, whose or how. */
function codeOf({ code, party }: RowAsDecided['before']): DecidedCode | undefined {
  const { issue, alternative = null, holder = party, stance, declared = true, asserted = true } = code ?? {};
  return issue === undefined || !holder || !stance ? undefined : { issue, alternative, holder, stance, declared, asserted };
}

/** Of several coders on the same words the last one says who speaks. */
function withVoiceOf(last: CodedRow | undefined, before: RowAsDecided['before']): RowAsDecided['before'] {
  if (!last) return before;
  const { speaker, name, party, sourcing } = correctionIn(last.decided.review);
  return { ...before, speaker, name, party, sourcing };
}

/** The alternative that a statement was coded as; where nothing told whose or how, the one of its concept. */
function alternativeOf({ decided, statement }: CodedRow, { valuesOf, words }: Place): string | null {
  const coded = correctionIn(decided.review).code?.alternative;
  if (coded !== undefined) return coded;
  return statement === null ? null : words.meantBy(String(valuesOf(statement)[words.mapping.concept] ?? ''));
}

/** Whose decision made a code: the last that names it, or else the last of all. */
function whoCoded(code: DecidedCode, later: readonly DecidedWords[]): string {
  const naming = later.findLast(({ review }) => correctionIn(review).code?.alternative === code.alternative);
  return (naming ?? later.at(-1))?.review.who ?? '';
}
