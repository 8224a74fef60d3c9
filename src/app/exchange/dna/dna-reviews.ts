import type { Codebook } from '../../../model/codebook.ts';
import type { Correction } from '../../../model/correction.ts';
import type { DnaMapping } from '../../../model/exchange/dna-mapping.ts';
import { numberIn, wordsIn, type DnaProject, type DnaRow } from '../../../model/exchange/dna-project.ts';
import type { UncodedReading } from '../../../model/reading/reading.ts';
import type { Review } from '../../../model/review.ts';
import type { Span } from '../../../model/span.ts';
import type { Value } from '../../../network/statements/coded-statement.ts';
import { anchor, find } from '../../../text/anchor.ts';
import { placesOf } from '../../review/propose-review.ts';
import { actorId } from '../../review/wanted-change.ts';

/** What the statements of a document are turned into decisions with. */
export interface DnaReviewing {
  readonly project: DnaProject;
  readonly mapping: DnaMapping;
  readonly codebook: Codebook;
  readonly values: ReadonlyMap<number, Readonly<Record<string, Value>>>;
  readonly file: string;
  /** ISO 8601. */
  readonly at: string;
  /** A name for a decision that none has had. */
  readonly newName: () => string;
}

/** Where the words of a statement stand in the text of the reading, which may have other line ends than the document; null where they do not. */
export function placeOfStatement(reading: UncodedReading, text: string, span: Span): Span | null {
  if (reading.text === text) return span;
  const found = find(reading.text, anchor(reading.report, text, span));
  if (found) return found;
  const places = placesOf(reading.text, text.slice(span.start, span.end));
  const distance = (place: Span): number => Math.abs(place.start / reading.text.length - span.start / text.length);
  return places.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** What the coder of a statement has decided about the words at a place. */
export function reviewOfStatement(statement: DnaRow, reading: UncodedReading, place: Span, about: DnaReviewing): Review {
  const { project, values, mapping, file, at, newName } = about;
  const coder = project.CODERS.find((row) => row['ID'] === statement['Coder']);
  const correction = correctionOf(values.get(numberIn(statement, 'ID')) ?? {}, mapping, about.codebook);
  return {
    id: `${newName()}-1`,
    at,
    who: coder ? wordsIn(coder, 'Name') : '',
    decision: 'add',
    target: correction.code ? 'code' : 'attribution',
    anchor: anchor(reading.report, reading.text, place),
    correction: { ...correction, project: file },
    undoes: null,
    note: `coded in ${file}`,
  };
}

/** Who speaks, for whom and what of: as far as the mapping has it. */
function correctionOf(values: Readonly<Record<string, Value>>, mapping: DnaMapping, { parties }: Codebook): Correction {
  const word = (variable: string | null): string => (variable === null ? '' : String(values[variable] ?? ''));
  const [person, organisation] = [word(mapping.person), word(mapping.organisation)];
  const party = mapping.organisations[organisation] ?? null;
  const name = person === '' ? organisation : person;
  const known = parties.flatMap((each) => each.people).find((each) => each.name === name);
  const code = codeOf(word(mapping.concept), stanceOf(values, mapping), party, mapping);
  return {
    ...(actorId(name) !== '' && {
      speaker: { kind: 'actor', actor: actorId(name) },
      name,
      office: known?.office ?? null,
      sourcing: 'on the record',
    }),
    party,
    ...(code && { of: { issue: code.issue, alternative: code.alternative }, code }),
  };
}

function stanceOf(values: Readonly<Record<string, Value>>, { agreement, stances }: DnaMapping): DnaMapping['stances'][string] {
  if (agreement === null) return 'supports';
  const value = values[agreement] ?? '';
  return stances[typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)] ?? null;
}

/** Null where nobody, nothing or no stance of the codebook is meant. */
function codeOf(concept: string, stance: DnaMapping['stances'][string], holder: string | null, { concepts }: DnaMapping) {
  const [issue, alternative] = (concepts[concept] ?? '').split('/');
  if (!issue || alternative === undefined || !stance || holder === null) return null;
  return { issue, alternative, holder, stance, declared: true, asserted: true };
}
