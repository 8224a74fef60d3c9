import { batchOf, undoOf } from '../../app/propose-review.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { text, type Given } from '../command-options.ts';
import { withRecord } from '../open-record.ts';
import { print, type Terminal } from '../terminal-io.ts';
import { whoOf } from './review-command.ts';

/** readout undo */
export async function undo(id: string | undefined, given: Given, terminal: Terminal): Promise<Exit> {
  return withRecord(given, terminal, async ({ record }) => {
    const by = { who: whoOf(given), at: terminal.now().toISOString(), note: text(given, 'note') ?? '' };
    const undone = undoOf(await record.reviews(), id ?? null, by);
    const [first] = undone;
    if (!first)
      throw new WrongUse(
        id === undefined ? 'There is no decision to take back.' : `There is no decision "${id}" that stands.`,
        'Decisions are made with readout review.',
      );
    await record.addReviews(undone);
    await print(terminal, `Took back the decision ${batchOf(first.undoes ?? '')} on "${first.anchor.quote.slice(0, 60)}".\n`);
    return EXIT.done;
  });
}
