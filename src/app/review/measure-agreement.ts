import { agreementOf, groupsOf, type AgreementLine } from '../../review/agreement/measures.ts';
import type { CodedWords } from '../../review/agreement/coder-verdicts.ts';
import { disagreements, type Disagreement } from '../../review/agreement/disagreements.ts';
import type { CoverageOptions } from '../coverage/concluded-coverage.ts';
import { coverageOf } from '../coverage/current-coverage.ts';
import type { OpenRecord } from '../record/open-record.ts';
import { Refused } from '../refusal.ts';
import { verdictsIn } from './coder-verdicts-in.ts';

export interface AgreementRequest {
  /** Only these coders; all of them when empty. */
  readonly coders: readonly string[];
  /** Compares each coder with the machine as well. */
  readonly machine: boolean;
}

/** How far coders agree, and what they do not agree on. */
export interface MeasuredAgreement {
  readonly coders: readonly string[];
  /** Words that somebody has decided on. */
  readonly words: number;
  readonly lines: readonly AgreementLine[];
  readonly disagreements: readonly Disagreement[];
}

/** Measures agreement on everything that coders of the record have decided on. Throws Refused where there are not two to compare. */
export async function measureAgreement(
  { record, codebook }: OpenRecord,
  request: AgreementRequest,
  options: CoverageOptions = {},
): Promise<MeasuredAgreement> {
  // The readings are brought up to date first.
  await coverageOf(record, codebook, options);
  return agreementKept({ record, codebook }, request);
}

/** The same with the readings as they are kept. */
export async function agreementKept(
  { record, codebook }: Pick<OpenRecord, 'record' | 'codebook'>,
  request: AgreementRequest,
): Promise<MeasuredAgreement> {
  const all = await verdictsIn({ record, codebook });
  const coders = codersIn(all, request.coders);
  if (coders.length < (request.machine ? 1 : 2)) throw new Refused({ why: 'fewer than two coders', coders });
  const scales = new Map(codebook.issues.map(({ id, alternatives }) => [id, alternatives.map((each) => each.id)]));
  const own = all.map((words) => ({ ...words, coders: words.coders.filter(({ who }) => coders.includes(who)) }));
  const lines = groupsOf(coders, request.machine).flatMap((group) => agreementOf(group, own, scales));
  return { coders, words: all.length, lines, disagreements: disagreements(own) };
}

function codersIn(all: readonly CodedWords[], wanted: readonly string[]): string[] {
  const found = [...new Set(all.flatMap(({ coders }) => coders.map(({ who }) => who)))].sort();
  const unknown = wanted.find((who) => !found.includes(who));
  if (unknown !== undefined) throw new Refused({ why: 'no such value', field: 'coder', asked: unknown, known: found });
  return wanted.length === 0 ? found : found.filter((who) => wanted.includes(who));
}
