import type { ReviewRequest, WantedCorrection } from '../../app/review/review-request.ts';
import { reviewStatement } from '../../app/review/review-statement.ts';
import { day, decider, text, toldGiven, type Given } from '../command-options.ts';
import { withConclusions } from '../coverage-progress.ts';
import { withCurrentRecord } from '../current-record.ts';
import type { Outcome } from '../../model/room/decision-request.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** readout review ID accept|reject|correct, and readout review REPORT add --quote WORDS */
export async function review(id: string, decision: ReviewRequest['decision'], given: Given, terminal: Terminal): Promise<Exit> {
  const request: ReviewRequest = {
    id,
    decision,
    quote: text(given, 'quote'),
    code: codeMeant(given),
    correction: correctionGiven(given),
    told: toldGiven(given),
  };
  return withCurrentRecord(given, terminal, async (opened) => {
    const by = decider(given, terminal);
    const kept = await withConclusions(opened, terminal, (conclusions) =>
      reviewStatement(opened.record, conclusions, request, by),
    );
    const where =
      kept.renditions === 0 ? 'the report' : `${kept.renditions} ${kept.renditions === 1 ? 'rendition' : 'renditions'}`;
    await print(terminal, `Kept the decision ${kept.decision}: ${decision} ${id} (${where}). readout undo takes it back.\n`);
    for (const outcome of kept.outcomes) await print(terminal, `${outcomeInWords(outcome, id)}\n`);
    return EXIT.done;
  });
}

/** What becomes of positions by it, and how to decide on them instead. */
function outcomeInWords(outcome: Outcome, id: string): string {
  if (outcome.what === 'moved')
    return `The position on ${outcome.code} went with the speaker, from ${outcome.from} to ${outcome.to}.`;
  if (outcome.what === 'left')
    return `The position on ${outcome.code} stays with ${outcome.holder}, now as something that is said of it. Whose it is: readout review ${id} correct --code ${outcome.code} --holder PARTY`;
  const all = outcome.codes.join(', ');
  if (outcome.what === 'not decided on')
    return `Its positions wait for a decision of their own (${all}): readout review ${id} accept --code ${outcome.codes[0] ?? ''}`;
  if (outcome.codes.length === 0) return 'The quotation itself is struck out: nobody is cited with these words any more.';
  return `The quotation itself is struck out, and ${all} with it. To reject a position and leave the quotation: readout undo, then readout review ${id} reject --code ${outcome.codes[0] ?? ''}`;
}

/** --code night-shifts/no-nights; without an alternative, night-shifts. Where several hold it, night-shifts/no-nights/union, night-shifts//union. */
function codeMeant(given: Given): ReviewRequest['code'] {
  const [issue, alternative, holder] = text(given, 'code')?.split('/') ?? [];
  return issue === undefined ? null : { issue, alternative: alternative || null, ...(holder !== undefined && { holder }) };
}

function correctionGiven(given: Given): WantedCorrection {
  const date = day(given, 'date');
  const asserted = text(given, 'asserted');
  return {
    ...named(given, ['speaker', 'sourcing', 'issue', 'stance']),
    ...Object.fromEntries(
      Object.entries(named(given, ['party', 'alternative', 'holder'])).map(([field, id]) => [field, id === 'none' ? null : id]),
    ),
    ...(date !== null && { date: { first: date, last: date } }),
    ...(asserted !== null && { asserted: asserted === 'yes' }),
  };
}

/** Those of the options that were given. */
function named<Name extends string>(given: Given, names: readonly Name[]): { readonly [N in Name]?: string } {
  const all: { [N in Name]?: string } = {};
  for (const name of names) {
    const value = text(given, name);
    if (value !== null) all[name] = value;
  }
  return all;
}
