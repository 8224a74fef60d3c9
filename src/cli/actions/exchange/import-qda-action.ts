import { join, resolve } from 'node:path';
import { codebookFromCodes } from '../../../app/exchange/qda/codebook-from-codes.ts';
import { importQda, type QdaImport } from '../../../app/exchange/qda/import-qda.ts';
import { qdaMappingAt, readQdaCodes, readQdaProject } from '../../../app/exchange/qda/qda-mapping-at.ts';
import type { QdaLeftOut } from '../../../model/exchange/qda-project.ts';
import { text, type Given } from '../../command-options.ts';
import { withCurrentRecord, withShownRecord } from '../../current-record.ts';
import { EXIT, type Exit } from '../../exit-codes.ts';
import { writeWhole } from '../../output-file.ts';
import { Progress } from '../../progress-line.ts';
import { print, tell, type Terminal } from '../../terminal-io.ts';
import { tellProposed } from './proposed-mapping.ts';

/** readout import FILE.qdpx */
export async function importQdaProject(path: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withCurrentRecord(given, terminal, async (opened) => {
    const file = resolve(terminal.cwd, path);
    const { project, leftOut } = readQdaProject(file);
    const named = text(given, 'mapping');
    const place = named === null ? join(opened.record.folder ?? terminal.cwd, 'qda-mapping.yaml') : resolve(terminal.cwd, named);
    const mapping = await qdaMappingAt(place, project, opened.codebook);
    if (mapping === null) {
      tellProposed(place, terminal);
      return EXIT.done;
    }
    const progress = await Progress.begin(terminal, 'Reading', null);
    progress.expect(project.sources.length);
    try {
      const { signal } = terminal;
      const options = { now: terminal.now().toISOString(), signal, onRead: () => progress.step() };
      const done = await importQda(opened, project, file, mapping, options);
      progress.stop();
      await print(terminal, summary(done, leftOut));
      return EXIT.done;
    } finally {
      progress.stop();
    }
  });
}

function summary({ reports, reviews, codes, onlyKept, empty }: QdaImport, leftOut: readonly QdaLeftOut[]): string {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  const parts = [
    count(reports, 'report', 'reports'),
    `${count(reviews, 'statement', 'statements')} as decisions of ${reviews === 1 ? 'its coder' : 'their coders'}, ${codes} of them with a position`,
  ];
  if (onlyKept > 0) parts.push(`${count(onlyKept, 'coding', 'codings')} kept to be given back, but not used`);
  if (empty > 0) parts.push(`${count(empty, 'source', 'sources')} without text, kept as well`);
  if (leftOut.length > 0) parts.push(`left out: ${leftOut.map((each) => `${each.what} (${each.count})`).join(', ')}`);
  return `${parts.join(' · ')}\n`;
}

/** readout import FILE.qdc: a codebook cannot be taken in as it is, because alternatives have an order. It is drafted beside the file. */
export async function draftQdaCodebook(path: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async ({ codebook }) => {
    const codes = readQdaCodes(resolve(terminal.cwd, path));
    const { yaml, issues } = codebookFromCodes(codes, codebook.negotiation);
    const draft = path.replace(/\.qdc$/i, '.yaml');
    await writeWhole(draft, yaml, terminal);
    tell(terminal, `Wrote ${draft}: ${issues} ${issues === 1 ? 'issue' : 'issues'}. Take what is right over into the codebook.`);
    return EXIT.done;
  });
}
