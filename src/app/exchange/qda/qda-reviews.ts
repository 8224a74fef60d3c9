import type { Codebook } from '../../../model/codebook.ts';
import type { Correction } from '../../../model/correction.ts';
import type { QdaMapping } from '../../../model/exchange/qda-mapping.ts';
import { pathedCodes, type QdaCoding, type QdaProject, type QdaSelection } from '../../../model/exchange/qda-project.ts';
import type { Stance } from '../../../model/reading/code.ts';
import type { UncodedReading } from '../../../model/reading/reading.ts';
import type { Review } from '../../../model/review.ts';
import type { Span } from '../../../model/span.ts';
import { anchor } from '../../../text/anchor.ts';

/** What the selections of a project are turned into decisions with. */
export interface QdaReviewing {
  readonly project: QdaProject;
  readonly mapping: QdaMapping;
  readonly codebook: Codebook;
  readonly file: string;
  /** ISO 8601; for what the project does not date. */
  readonly now: string;
  readonly newName: () => string;
  /** The names of each code and of those above it, by its GUID. */
  readonly paths: ReadonlyMap<string, string>;
}

export function codePaths({ codes }: QdaProject): ReadonlyMap<string, string> {
  return new Map(pathedCodes(codes).map(({ code, path }) => [code.guid, path]));
}

/** What one user has decided about some words: all codes that he gave them. */
export interface UserCodings {
  readonly user: string | null;
  readonly codings: readonly QdaCoding[];
}

/** The codings of a selection, user by user, in the order of their first. */
export function byUser({ codings, user }: QdaSelection): UserCodings[] {
  const found = new Map<string | null, QdaCoding[]>();
  for (const coding of codings) {
    const who = coding.user ?? user;
    found.set(who, [...(found.get(who) ?? []), coding]);
  }
  return [...found].map(([who, own]) => ({ user: who, codings: own }));
}

/** What a user has decided about the words at a place; null where the mapping takes none of his codes. */
export function reviewOfCodings(
  { user, codings }: UserCodings,
  reading: UncodedReading,
  place: Span,
  about: QdaReviewing,
): Review | null {
  const correction = correctionOf(codings, about);
  if (!correction) return null;
  const at = codings.map((coding) => coding.at).find((time) => time !== null && !Number.isNaN(Date.parse(time)));
  const name = about.project.users.find(({ guid }) => guid === user)?.name ?? '';
  return {
    id: `${about.newName()}-1`,
    at: at ? new Date(at).toISOString() : about.now,
    who: name === '' ? 'unknown' : name,
    decision: 'add',
    target: correction.code ? 'code' : 'attribution',
    anchor: anchor(reading.report, reading.text, place),
    correction: { ...correction, project: about.file },
    undoes: null,
    note: `coded in ${about.file}`,
  };
}

function correctionOf(codings: readonly QdaCoding[], { mapping, codebook, paths }: QdaReviewing): Correction | null {
  const given = codings.flatMap(({ code }) => paths.get(code) ?? []);
  const first = <T>(all: Readonly<Record<string, T | null>>): T | null =>
    given.map((path) => (Object.hasOwn(all, path) ? (all[path] ?? null) : null)).find((target) => target !== null) ?? null;
  const party = codebook.parties.find(({ id }) => id === first(mapping.parties)) ?? null;
  const alternative = first(mapping.alternatives);
  if (party === null && alternative === null) return null;
  const code = codeOf(alternative, first(mapping.stances) ?? 'supports', party?.id ?? null);
  return {
    ...(party && { speaker: { kind: 'actor', actor: party.id }, name: party.name, sourcing: 'on the record' }),
    party: party?.id ?? null,
    ...(code && { of: { issue: code.issue, alternative: code.alternative }, code }),
  };
}

/** Null where nobody or nothing of the codebook is meant. */
function codeOf(target: string | null, stance: Stance, holder: string | null) {
  const [issue, alternative] = (target ?? '').split('/');
  if (!issue || alternative === undefined || holder === null) return null;
  return { issue, alternative, holder, stance, declared: true, asserted: true };
}
