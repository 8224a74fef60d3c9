import { resolve } from 'node:path';
import { mergeRecord, type Merged } from '../../../app/exchange/merge/merge-record.ts';
import { isOnServer, shownPlace } from '../../../app/record/open-record.ts';
import { CONFLICT_COLUMNS, conflictRow } from '../../../app/review/agreement-rows.ts';
import { listAsTable } from '../../../export/terminal-table.ts';
import type { Given } from '../../command-options.ts';
import { withRenewing } from '../../coverage-progress.ts';
import { withCurrentRecord } from '../../current-record.ts';
import { EXIT, type Exit } from '../../exit-codes.ts';
import { print, tell, width, type Terminal } from '../../terminal-io.ts';

/** readout merge OTHER */
export async function merge(other: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withCurrentRecord(given, terminal, async (opened) => {
    const place = isOnServer(other) ? other : resolve(terminal.cwd, other);
    const merged = await withRenewing(terminal, (options) => mergeRecord(opened, place, terminal.now().toISOString(), options));
    const shown = shownPlace(other);
    for (const [was, now] of merged.renamed) tell(terminal, `The decision ${was} of ${shown} is called ${now} here.`);
    if (merged.otherWording) tell(terminal, `The codebook of ${shown} words some things otherwise; that of this record counts.`);
    const rows = merged.conflicts.map(conflictRow);
    await print(terminal, `${summary(merged)}\n${listAsTable({ rows, columns: CONFLICT_COLUMNS, width: width(terminal) })}`);
    return EXIT.done;
  });
}

function summary({ reports, reviews, conflicts }: Merged): string {
  if (reports + reviews === 0) return `Nothing new.${conflictsIn(conflicts.length)}`;
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(reports, 'report')} and ${count(reviews, 'decision')} came in.${conflictsIn(conflicts.length)}`;
}

function conflictsIn(count: number): string {
  if (count === 0) return ' Nobody has decided otherwise than another.';
  return ` ${count === 1 ? 'One thing was' : `${count} things were`} decided otherwise by several; the last decision stands, readout undo takes one back:`;
}
