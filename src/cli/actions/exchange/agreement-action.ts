import { AGREEMENT_COLUMNS, agreementRow, CONFLICT_COLUMNS, conflictRow } from '../../../app/review/agreement-rows.ts';
import { measureAgreement } from '../../../app/review/measure-agreement.ts';
import { LIST_FORMATS } from '../../../export/list-formats.ts';
import type { Given } from '../../command-options.ts';
import { withRenewing } from '../../coverage-progress.ts';
import { withShownRecord } from '../../current-record.ts';
import { EXIT, type Exit } from '../../exit-codes.ts';
import { deliver } from '../../output-file.ts';
import { listForm } from '../../output-form.ts';
import { tell, width, type Terminal } from '../../terminal-io.ts';

export interface AgreementGiven extends Given {
  readonly machine?: boolean;
  readonly conflicts?: boolean;
}

/** readout agreement [CODER...] */
export async function agreement(coders: readonly string[], given: AgreementGiven, terminal: Terminal): Promise<Exit> {
  const form = listForm(given);
  return withShownRecord(given, terminal, async (opened) => {
    const found = await withRenewing(terminal, (options) =>
      measureAgreement(opened, { coders, machine: given.machine === true }, options),
    );
    const rows = given.conflicts === true ? found.disagreements.map(conflictRow) : found.lines.map(agreementRow);
    const columns = given.conflicts === true ? CONFLICT_COLUMNS : AGREEMENT_COLUMNS;
    const format = await LIST_FORMATS[form]();
    await deliver(format({ rows, columns, width: width(terminal) }), given, terminal);
    tell(terminal, `${found.words} stretches of words that ${found.coders.join(', ')} decided on.`);
    return EXIT.done;
  });
}
