import type { Code } from '../../model/reading/code.ts';
import type { Outcome } from '../../model/room/decision-request.ts';
import { withVoice } from '../../review/reading-edits.ts';
import type { CoverageAround } from '../coverage/coverage-around.ts';
import type { CodedRendition } from './decision-parts.ts';
import type { Decision, DecisionPart } from './propose-review.ts';
import { nameOfCode, namesOf, type Change } from './wanted-change.ts';

/** What becomes of positions by a decision that does not name them. */
export function outcomesOf(
  decision: Decision['decision'],
  { change, target }: Change,
  { each, parts }: { readonly each: readonly CodedRendition[]; readonly parts: readonly DecisionPart[] },
  coverage: CoverageAround,
): readonly Outcome[] {
  const codes = namesOf(each.flatMap((one) => one.codes));
  if (decision === 'reject') return target === 'code' ? [] : [{ what: 'quotation rejected', codes }];
  if (decision === 'accept') return change.of || codes.length === 0 ? [] : [{ what: 'not decided on', codes }];
  if (change.code?.holder !== undefined) return [];
  const found = parts.flatMap(({ rendition: { report, attribution }, change: own }): Outcome[] => {
    const reading = coverage.byReport.get(report);
    if (!reading) return [];
    const after = withVoice(reading, attribution, own, '');
    return reading.codes.flatMap((code, place) => outcomeOf(code, after.codes[place]));
  });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function outcomeOf(before: Code, after: Code | undefined): Outcome[] {
  const { holder, declared } = before;
  const code = nameOfCode({ issue: before.issue, alternative: before.alternative });
  if (after && after.holder !== holder) return [{ what: 'moved', code, from: holder, to: after.holder }];
  return declared && after?.declared === false ? [{ what: 'left', code, holder }] : [];
}
