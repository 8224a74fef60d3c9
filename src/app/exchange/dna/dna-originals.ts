import { openReport } from '../../../ingest/formats/open-report.ts';
import { numberIn, wordsIn, type DnaProject, type DnaRow } from '../../../model/exchange/dna-project.ts';
import type { Original, Unreadable } from '../../../model/original.ts';
import { MS_A_SECOND } from '../../../network/windows/calendar-units.ts';

/** A document of a project as a report: one JSON object, so that text and what is known of it are kept as one. */
export function originalOfDocument(document: DnaRow, project: DnaProject, file: string, line: number): Original | Unreadable {
  const coder = project.CODERS.find((row) => row['ID'] === document['Coder']);
  const fields = {
    text: wordsIn(document, 'Text'),
    title: wordsIn(document, 'Title'),
    outlet: wordsIn(document, 'Source'),
    published: new Date(numberIn(document, 'Date') * MS_A_SECOND).toISOString().slice(0, 10),
    dna: {
      id: numberIn(document, 'ID'),
      seconds: numberIn(document, 'Date'),
      author: wordsIn(document, 'Author'),
      section: wordsIn(document, 'Section'),
      type: wordsIn(document, 'Type'),
      notes: wordsIn(document, 'Notes'),
      coder: coder ? wordsIn(coder, 'Name') : '',
    },
  };
  return openReport(Buffer.from(JSON.stringify(fields)), 'application/json', { path: file, line });
}
