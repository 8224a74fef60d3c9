import { decode } from '../character-decoding.ts';
import { NotExtractable, type ExtractedReport, type Extraction, type Trouble } from '../extracted.ts';
import { csvRows } from './csv-text.ts';
import { columnsInWords, columnsOf } from './report-columns.ts';

/** The rows of a CSV or TSV table as reports, by a mapping of its columns that is guessed from their names and told. */
export async function extractRows(bytes: Uint8Array): Promise<Extraction> {
  const table = decode(bytes, false).text.replace(/^\uFEFF/, '');
  const [heading, ...rows] = csvRows(table);
  if (!heading) throw new NotExtractable('the table is empty', 'Leave it out.');
  const columns = columnsOf(heading.cells);
  const reports: ExtractedReport[] = [];
  const troubles: Trouble[] = [];
  for (const { line, cells } of rows) {
    const report: ExtractedReport = Object.fromEntries(
      [...columns].map(([field, at]) => [field, cells[at]?.trim() ?? '']).filter(([, value]) => value !== ''),
    );
    if (cells.length > heading.cells.length)
      troubles.push({
        why: `line ${line} has ${cells.length} cells, more than columns`,
        remedy: 'Put a cell that holds a separator in quotation marks.',
      });
    else if (report.text === undefined && report.html === undefined)
      troubles.push({ why: `line ${line} holds no text`, remedy: 'Fill its text in, or take the line out.' });
    else reports.push(report);
  }
  // The heading stands above every part of a large table.
  const numbered = linesIn(table) - linesIn(heading.cells.join(''));
  return { reports, troubles, note: columnsInWords(heading.cells, columns), numbered: numbered - 1 };
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
