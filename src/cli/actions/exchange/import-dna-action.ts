import { basename, join, relative, resolve } from 'node:path';
import { importDna, type DnaImport } from '../../../app/exchange/dna/import-dna.ts';
import { importDnaAgain, type DnaImportAgain } from '../../../app/exchange/dna/again/import-dna-again.ts';
import { keptOf } from '../../../app/exchange/dna/kept-project.ts';
import { mappingAt } from '../../../app/exchange/dna/mapping-at.ts';
import { projectAt, type PlacedProject } from '../../../app/exchange/dna/read-project.ts';
import { recordFromDna, type RecordFromDna } from '../../../app/exchange/dna/record-from-dna.ts';
import type { OpenRecord } from '../../../app/record/open-record.ts';
import type { DnaMapping } from '../../../model/exchange/dna-mapping.ts';
import { text, type Given } from '../../command-options.ts';
import { withCurrentRecord } from '../../current-record.ts';
import { EXIT, type Exit } from '../../exit-codes.ts';
import { Progress } from '../../progress-line.ts';
import { print, tell, type Terminal } from '../../terminal-io.ts';
import { tellProposed } from './proposed-mapping.ts';

const MAPPING_FILE = 'mapping.yaml';

/** readout import FILE.dna, readout import postgresql://name@host/database */
export async function importDnaProject(path: string, given: Given, terminal: Terminal): Promise<Exit> {
  const placed = await projectAt(path, terminal.cwd);
  const named = text(given, 'mapping');
  const mapping = named === null ? null : resolve(terminal.cwd, named);
  if (text(given, 'record') === null) await startRecord(placed, mapping, terminal);
  return withCurrentRecord(given, terminal, async (opened) => {
    const place = mapping ?? join(opened.record.folder ?? terminal.cwd, MAPPING_FILE);
    const understood = await mappingAt(place, placed.project, opened.codebook);
    if (understood === null) {
      tellProposed(place, terminal);
      return EXIT.done;
    }
    await print(terminal, await takenIn(opened, placed, understood, { place, terminal }));
    return EXIT.done;
  });
}

/** Whoever comes with a project has no record yet. */
async function startRecord({ project, place }: PlacedProject, mapping: string | null, terminal: Terminal): Promise<void> {
  const made = await recordFromDna(project, place, {
    folder: terminal.cwd,
    mapping: mapping ?? join(terminal.cwd, MAPPING_FILE),
    now: terminal.now().toISOString(),
  });
  if (made) tell(terminal, started(made, mapping ?? MAPPING_FILE, terminal));
}

function started({ path, codebook, parties, alternatives }: RecordFromDna, mapping: string, { cwd }: Terminal): string {
  const drafted = `${count(parties, 'party', 'parties')} and ${count(alternatives, 'alternative', 'alternatives')}`;
  return (
    `Made the record ${basename(path)}. Drafted from the project: ${relative(cwd, codebook)} with ${drafted}, and ${relative(cwd, resolve(cwd, mapping))}.\n` +
    '  Look at both; where you change them, give the command again.'
  );
}

async function takenIn(
  opened: OpenRecord,
  { place: file, project }: PlacedProject,
  mapping: DnaMapping,
  { place, terminal }: { readonly place: string; readonly terminal: Terminal },
): Promise<string> {
  const progress = await Progress.begin(terminal, 'Reading', null);
  progress.expect(project.DOCUMENTS.length);
  const { signal } = terminal;
  const options = { now: terminal.now().toISOString(), signal, onRead: () => progress.step() };
  try {
    const kept = await keptOf(opened.record);
    const shown = relative(terminal.cwd, place);
    const again = await importDnaAgain(opened, kept, { project, path: file, mapping }, options);
    if (again === null) return summary(await importDna(opened, project, file, mapping, options), shown);
    return summaryAgain(again, basename(file), shown);
  } finally {
    progress.stop();
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function summary({ reports, reviews, codes, onlyKept, empty }: DnaImport, mapping: string): string {
  const parts = [
    count(reports, 'report', 'reports'),
    `${count(reviews, 'statement', 'statements')} as decisions of ${reviews === 1 ? 'its coder' : 'their coders'}, ${codes} of them with a position`,
  ];
  if (onlyKept > 0) parts.push(`${count(onlyKept, 'statement', 'statements')} kept to be given back, but not used`);
  if (empty > 0) parts.push(`${count(empty, 'document', 'documents')} without text, kept as well`);
  const mend = codes === 0 && reviews > 0 ? `  ${mapping} takes no position in: mend it, and give the command again.\n` : '';
  return `${parts.join(' · ')}\n${mend}`;
}

function summaryAgain(again: DnaImportAgain, file: string, mapping: string): string {
  const { changed, left, reviews, codes, codesBefore } = again;
  const kept = left > 0 ? ` · ${left} left as they are, because somebody has decided on them since` : '';
  const there = doneThere(again);
  if (changed === 0 && there.length === 0) return `${file} is in this record already, and ${mapping} changes nothing${kept}.\n`;
  const parts = [...there, ...(changed > 0 ? [`${count(changed, 'statement', 'statements')} taken in anew by ${mapping}`] : [])];
  const now = `${codes} of ${reviews} with a position now, ${codesBefore} before`;
  return `${file} is in this record already: ${parts.join(' · ')} · ${now}${kept}\n${stays(again)}`;
}

/** What was done in DNA since the project came in, or was given back. */
function doneThere({ newReports, added, changedThere, removed }: DnaImportAgain): string[] {
  return [
    ...(newReports > 0 ? [`${count(newReports, 'document', 'documents')} new`] : []),
    ...(added > 0 ? [`${count(added, 'statement', 'statements')} new`] : []),
    ...(changedThere > 0 ? [`${count(changedThere, 'statement', 'statements')} changed there`] : []),
    ...(removed > 0 ? [`${count(removed, 'statement', 'statements')} removed there, and taken back here`] : []),
  ];
}

function stays({ ownRemoved }: DnaImportAgain): string {
  if (ownRemoved === 0) return '';
  return `  ${count(ownRemoved, 'decision', 'decisions')} of this record ${ownRemoved === 1 ? 'was' : 'were'} removed there and ${ownRemoved === 1 ? 'stays' : 'stay'} here: readout list reviews, then readout undo ID.\n`;
}
