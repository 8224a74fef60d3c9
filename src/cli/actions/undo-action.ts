import { undoReview } from '../../app/review/undo-review.ts';
import { decider, type Given } from '../command-options.ts';
import { withCurrentRecord } from '../current-record.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** readout undo */
export async function undo(id: string | undefined, given: Given, terminal: Terminal): Promise<Exit> {
  return withCurrentRecord(given, terminal, async ({ record }) => {
    const { decision, quote, report } = await undoReview(record, id ?? null, decider(given, terminal));
    const about = quote === '' ? `report ${report.slice(0, 8)}` : `"${quote.slice(0, 60)}"`;
    await print(terminal, `Took back the decision ${decision} on ${about}.\n`);
    return EXIT.done;
  });
}
