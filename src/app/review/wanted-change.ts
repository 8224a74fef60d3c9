import type { Code } from '../../model/reading/code.ts';
import { Stance } from '../../model/reading/code.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { CodeCorrection, Correction } from '../../model/correction.ts';
import type { ReviewTarget } from '../../model/review.ts';
import { Sourcing } from '../../model/reading/speaker.ts';
import type { CoverageAround } from '../coverage/coverage-around.ts';
import { isCode, type CodeName } from '../../review/code-decisions.ts';
import { Refused } from '../refusal.ts';
import { CORRECTABLE_FIELDS, type ReviewRequest, type WantedCorrection } from './review-request.ts';

/** What a decision changes, and what it is about. */
export interface Change {
  readonly change: Correction;
  readonly target: ReviewTarget;
}

/** The codes of each rendition that a decision is about. */
export type CodesOfEach = readonly (readonly Code[])[];

/** What is accepted or rejected as it stands: the code that is meant, where one is named, or else the attribution. */
export function unchanged({ code, correction, decision }: ReviewRequest, codes: CodesOfEach): Change {
  requireCode(code, codes);
  const field = CORRECTABLE_FIELDS.find((each) => correction[each] !== undefined);
  if (field !== undefined) throw new Refused({ why: 'field without correct', field });
  if (code) return { change: { of: code }, target: 'code' };
  const of = decision === 'accept' ? onlyName(codes) : null;
  return { change: of ? { of } : {}, target: 'attribution' };
}

/** What is right instead, checked against the codebook. */
export function correctionWanted(request: ReviewRequest, coverage: CoverageAround, codes: CodesOfEach): Change {
  const { code: named, correction } = request;
  if (CORRECTABLE_FIELDS.every((field) => correction[field] === undefined))
    throw new Refused({ why: 'no field to correct', fields: CORRECTABLE_FIELDS });
  requireCode(named, codes);
  const voice = voiceChange(correction, coverage);
  const code = codeChange(correction, coverage.codebook, codes.flat());
  const of = code.code ? codeToCorrect(request, codes) : named;
  const target = code.code ? 'code' : voice.said ? 'date' : 'speaker';
  return { change: { ...voice, ...code, ...(of && { of }) }, target };
}

/** The code that is corrected; null where one is added instead. Throws Refused where it could be one of several. */
function codeToCorrect({ code, correction }: ReviewRequest, codes: CodesOfEach): CodeName | null {
  const meant = codes.map((all) => namesOf(code ? all.filter((one) => isCode(one, code)) : all));
  if (meant.every((names) => names.length < 2)) return code ?? onlyName(codes);
  const addsOne = !code && (correction.issue !== undefined || typeof correction.alternative === 'string');
  if (addsOne) return null;
  throw new Refused({ why: 'several codes', known: [...new Set(meant.flat())] });
}

/** A decision on a code that is not there would be kept and do nothing. */
function requireCode(meant: ReviewRequest['code'], codes: CodesOfEach): void {
  if (!meant || codes.flat().some((code) => isCode(code, meant))) return;
  throw new Refused({ why: 'no such code', asked: nameOfCode(meant), known: namesOf(codes.flat()) });
}

/** The one name of all codes, whoever holds them; null where they have none or several. */
function onlyName(codes: CodesOfEach): CodeName | null {
  const [first, ...others] = codes.flat();
  if (!first) return null;
  const { issue, alternative } = first;
  return others.every((code) => isCode(code, { issue, alternative })) ? { issue, alternative } : null;
}

/** The names of codes as --code takes them: with the holder where several hold one of a name. */
export function namesOf(codes: readonly Code[]): readonly string[] {
  const names = codes.map(({ issue, alternative, holder }) => {
    const isShared = codes.some((other) => isCode(other, { issue, alternative }) && other.holder !== holder);
    return nameOfCode({ issue, alternative, ...(isShared && { holder }) });
  });
  return [...new Set(names)];
}

export function nameOfCode({ issue, alternative, holder }: CodeName): string {
  if (holder !== undefined) return `${issue}/${alternative ?? ''}/${holder}`;
  return alternative === null ? issue : `${issue}/${alternative}`;
}

function voiceChange({ speaker, party, sourcing, date }: WantedCorrection, coverage: CoverageAround): Correction {
  return {
    ...(speaker !== undefined && speakerChange(speaker, coverage)),
    ...(party !== undefined && { party: partyIn(coverage.codebook, party) }),
    ...(sourcing !== undefined && { sourcing: oneOf(Sourcing.options, sourcing, 'sourcing') }),
    ...(date !== undefined && { said: date }),
  };
}

/** An actor by id or by any of its names; one that nobody named yet is made from the name. */
function speakerChange(asked: string, { links, codebook }: CoverageAround): Correction {
  if (actorId(asked) === '') throw new Refused({ why: 'empty name', field: 'speaker' });
  const wanted = asked.toLowerCase();
  const actor = links.actors.find(
    ({ id, names, name }) => id === asked || [name, ...names].some((each) => each.toLowerCase() === wanted),
  );
  if (actor) return { speaker: { kind: 'actor', actor: actor.id }, name: actor.name, party: actor.party };
  const people = codebook.parties.flatMap((party) => party.people.map((person) => ({ ...person, party: party.id })));
  const person = people.find(
    ({ name, also }) => actorId(name) === asked || [name, ...also].some((each) => each.toLowerCase() === wanted),
  );
  if (person) {
    const { name, office = null, party } = person;
    return { speaker: { kind: 'actor', actor: actorId(name) }, name, office, party };
  }
  if (isId(asked))
    throw new Refused({ why: 'no such value', field: 'speaker', asked, known: people.map(({ name }) => actorId(name)) });
  return { speaker: { kind: 'actor', actor: actorId(asked) }, name: asked, party: null };
}

/** What is written as ids are can only be one: a name of a person has a capital or a blank. */
function isId(asked: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(asked);
}

/** Maria Holt -> maria-holt, as the reading makes ids of names. */
export function actorId(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

function codeChange(wanted: WantedCorrection, codebook: Codebook, now: readonly Code[]): { readonly code?: CodeCorrection } {
  const { alternative, holder, stance, asserted } = wanted;
  const issue = issueMeant(wanted, codebook, now);
  const code: CodeCorrection = {
    ...(issue !== null && { issue }),
    ...(alternative !== undefined && { alternative }),
    ...(holder !== undefined && { holder: partyIn(codebook, holder) ?? '' }),
    ...(stance !== undefined && { stance: oneOf(Stance.options, stance, 'stance') }),
    ...(asserted !== undefined && { asserted }),
  };
  return Object.keys(code).length > 0 ? { code } : {};
}

/** The issue that is named, or the one whose alternative is named; without either, that of the code as it stands. */
function issueMeant({ issue, alternative }: WantedCorrection, { issues }: Codebook, now: readonly Code[]): string | null {
  const wanted = alternative ?? null;
  const owner = issues.find(({ alternatives }) => alternatives.some(({ id }) => id === wanted));
  if (wanted !== null && !owner) throw new Refused({ why: 'no such alternative', asked: wanted });
  if (issue === undefined) return owner?.id ?? (alternative === null ? (now[0]?.issue ?? null) : null);
  oneOf(
    issues.map(({ id }) => id),
    issue,
    'issue',
  );
  if (owner && owner.id !== issue)
    throw new Refused({ why: 'alternative of another issue', alternative: wanted ?? '', issue: owner.id });
  return issue;
}

function partyIn({ parties }: Codebook, asked: string | null): string | null {
  if (asked === null) return null;
  return oneOf(
    parties.map(({ id }) => id),
    asked,
    'party',
  );
}

function oneOf<T extends string>(known: readonly T[], asked: string, field: string): T {
  const found = known.find((each) => each === asked);
  if (found !== undefined) return found;
  throw new Refused({ why: 'no such value', field, asked, known });
}
