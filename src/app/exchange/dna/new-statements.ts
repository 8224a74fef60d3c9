import { attributionNumbered } from '../../../model/reading/attribution.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import type { Value } from '../../../network/statements/coded-statement.ts';
import type { DecidedWords } from '../../../review/apply-reviews.ts';
import { spanAround } from '../../../text/spans.ts';
import { codesAt } from '../decided-codes.ts';
import type { AddedRow } from './decided-rows.ts';
import type { DnaRows } from './dna-rows.ts';
import type { ProjectWords } from './project-words.ts';
import { speakerNames, type Untold } from './row-changes.ts';

/** The document in which statements stand. */
export interface StatementPlace {
  readonly reading: Reading;
  readonly document: number;
  /** The text of the document, into which statements point. */
  readonly text: string;
}

/** What analysts accepted, corrected or added on words that no project has coded: the positions in them, once for each analyst. */
export function newRows(group: readonly DecidedWords[], reading: Reading): readonly AddedRow[] {
  const attribution = attributionNumbered(reading, group[0]?.number)?.id;
  if (attribution === undefined) return [];
  const who = new Set(group.filter(({ review }) => review.decision !== 'reject').map(({ review }) => review.who));
  return [...who].flatMap((each) => codesAt(reading, attribution).map((code) => ({ who: each, code, attribution })));
}

/** Adds a statement; gives why it could not be told in DNA, where it could not. */
export function addStatement(
  rows: DnaRows,
  { who, code, attribution }: AddedRow,
  { reading, document, text }: StatementPlace,
  words: ProjectWords,
): readonly Untold[] {
  if (!code.declared) return ['ascribed'];
  if (!code.asserted) return ['denied'];
  if (code.alternative === null) return ['unplaced'];
  const { person, organisation, concept, agreement } = words.mapping;
  const stance = words.agreement(code.stance);
  if (stance === null) return ['open'];
  const place = placeIn(text, reading, attribution);
  if (place === null) return ['words'];
  const names = speakerNames(reading, attribution);
  const values: Record<string, Value> = { [concept]: words.concept(code) };
  if (person !== null) values[person] = words.speaker(names);
  if (organisation !== null) values[organisation] = words.organisation(code.holder);
  if (agreement !== null) values[agreement] = stance;
  rows.statement({ document, ...place, coder: who }, values, words.type ?? rows.statementType());
  return [];
}

function placeIn(
  text: string,
  { text: read, attributions }: Reading,
  attribution: number,
): { readonly start: number; readonly stop: number } | null {
  const span = spanAround(attributions[attribution]?.content ?? []);
  const words = read.slice(span.start, span.end);
  const at = text === read ? span.start : text.indexOf(words);
  return words === '' || at < 0 ? null : { start: at, stop: at + words.length };
}
