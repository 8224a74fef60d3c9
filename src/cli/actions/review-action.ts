import type { ReviewRequest, WantedCorrection } from '../../app/review/review-request.ts';
import { reviewStatement } from '../../app/review/review-statement.ts';
import { day, decider, text, toldGiven, type Given } from '../command-options.ts';
import { withConclusions } from '../coverage-progress.ts';
import { withCurrentRecord } from '../current-record.ts';
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
    return EXIT.done;
  });
}

/** --code night-shifts/no-nights; without an alternative, night-shifts. */
function codeMeant(given: Given): ReviewRequest['code'] {
  const [issue, alternative] = text(given, 'code')?.split('/') ?? [];
  return issue === undefined ? null : { issue, alternative: alternative ?? null };
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
