import { join, resolve } from 'node:path';
import { mappingAt } from '../../../app/exchange/dna/mapping-at.ts';
import { importDna, type DnaImport } from '../../../app/exchange/dna/import-dna.ts';
import { projectAt } from '../../../app/exchange/dna/read-project.ts';
import { text, type Given } from '../../command-options.ts';
import { withCurrentRecord } from '../../current-record.ts';
import { EXIT, type Exit } from '../../exit-codes.ts';
import { Progress } from '../../progress-line.ts';
import { print, type Terminal } from '../../terminal-io.ts';
import { tellProposed } from './proposed-mapping.ts';

/** readout import FILE.dna, readout import postgresql://name@host/database */
export async function importDnaProject(path: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withCurrentRecord(given, terminal, async (opened) => {
    const { place: file, project } = await projectAt(path, terminal.cwd);
    const named = text(given, 'mapping');
    const place = named === null ? join(opened.record.folder ?? terminal.cwd, 'mapping.yaml') : resolve(terminal.cwd, named);
    const mapping = await mappingAt(place, project, opened.codebook);
    if (mapping === null) {
      tellProposed(place, terminal);
      return EXIT.done;
    }
    const progress = await Progress.begin(terminal, 'Reading', null);
    progress.expect(project.DOCUMENTS.length);
    try {
      const { signal } = terminal;
      const done = await importDna(opened, project, file, mapping, {
        now: terminal.now().toISOString(),
        signal,
        onRead: () => progress.step(),
      });
      progress.stop();
      await print(terminal, summary(done));
      return EXIT.done;
    } finally {
      progress.stop();
    }
  });
}

function summary({ reports, reviews, codes, onlyKept, empty }: DnaImport): string {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  const parts = [
    count(reports, 'report', 'reports'),
    `${count(reviews, 'statement', 'statements')} as decisions of ${reviews === 1 ? 'its coder' : 'their coders'}, ${codes} of them with a position`,
  ];
  if (onlyKept > 0) parts.push(`${count(onlyKept, 'statement', 'statements')} kept to be given back, but not used`);
  if (empty > 0) parts.push(`${count(empty, 'document', 'documents')} without text, kept as well`);
  return `${parts.join(' · ')}\n`;
}
