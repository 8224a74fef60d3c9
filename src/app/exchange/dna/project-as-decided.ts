import type { Codebook } from '../../../model/codebook.ts';
import { DNA_TABLE_NAMES, wordsIn, type DnaProject } from '../../../model/exchange/dna-project.ts';
import type { KeptDna } from '../../../model/exchange/kept-dna.ts';
import type { DecidedWords } from '../../../review/apply-reviews.ts';
import { coverageOf } from '../../coverage/current-coverage.ts';
import { valuesByStatement } from '../../networks/dna-statement-table.ts';
import type { OpenRecord } from '../../record/open-record.ts';
import { decidedRows } from './decided-rows.ts';
import { documentOf, toldOfDocument } from './dna-documents.ts';
import { DnaRows, type DnaValues } from './dna-rows.ts';
import { givenBack, keptOf, takenBack, withoutStatements } from './kept-project.ts';
import { addStatement, newRows, type StatementPlace } from './new-statements.ts';
import { PLAIN_MAPPING, ProjectWords } from './project-words.ts';
import { proposeDnaMapping } from './propose-dna-mapping.ts';
import type { Untold } from './row-changes.ts';

/** Who owns documents that came into the record as reports. */
const OWNER = 'Admin';

const VERSION = '3.0.11';

/** A project with what has been decided since it came in. */
export interface DecidedProject {
  readonly project: DnaProject;
  /** The report that each document is. */
  readonly reports: ReadonlyMap<number, string>;
  /** The project as it came in; without rows where none did. */
  readonly before: DnaProject;
  readonly words: ProjectWords;
  /** Statements that came in: how many say something else than they did, and how many were taken away. */
  readonly changed: number;
  readonly gone: number;
  readonly untold: ReadonlyMap<Untold, number>;
}

/** The project of a record as it is now. `passwordHash` is asked for where a coder is added; `today` is YYYY-MM-DD. */
export async function projectAsDecided(
  { record, codebook }: OpenRecord,
  today: string,
  passwordHash: () => string,
): Promise<DecidedProject> {
  const kept = await keptOf(record);
  const before = kept?.project ?? emptyProject(today);
  const words = new ProjectWords(mappingOf(kept, codebook), before, codebook);
  const undone = kept ? takenBack(kept, await record.reviews()) : new Set<number>();
  const rows = new DnaRows(kept ? await givenBack(kept, undone, record) : before, passwordHash);
  if (before.CODERS.length === 0) rows.coder(OWNER);
  // Where nobody has coded anything yet, somebody wants to begin.
  if (before.STATEMENTTYPES.length === 0) rows.statementType();
  const writing = new DecisionWriting(rows, words, kept);
  const { byReport, decided, reviews } = await coverageOf(record, codebook);
  const reports = new Map<number, string>();
  for await (const report of record.reports()) {
    const reading = byReport.get(report.id);
    if (!reading) continue;
    const known = writing.documentOf(report.id);
    const document = known ?? rows.document(documentOf(reading, report), rows.coder(ownerOf(rows)));
    if (known !== null) writing.tell(known, toldOfDocument(reviews, report.id));
    reports.set(document, report.id);
    writing.write(decided.get(report.id) ?? [], { reading, document, text: rows.textOf(document) });
  }
  const { changed, gone, untold } = writing;
  const project = withoutStatements(rows.project(), gone);
  return { project, reports, before, words, changed: changed.size, gone: gone.size + undone.size, untold };
}

/** Writes what was decided into the rows of a project, report by report. */
class DecisionWriting {
  readonly changed = new Set<number>();
  readonly gone = new Set<number>();
  readonly untold = new Map<Untold, number>();
  readonly #rows: DnaRows;
  readonly #words: ProjectWords;
  readonly #documents: ReadonlyMap<string, number>;
  readonly #statements: ReadonlyMap<string, number>;
  readonly #values: ReadonlyMap<number, DnaValues>;

  constructor(rows: DnaRows, words: ProjectWords, kept: KeptDna | null) {
    this.#rows = rows;
    this.#words = words;
    this.#documents = new Map(Object.entries(kept?.reports ?? {}).map(([document, report]) => [report, Number(document)]));
    this.#statements = new Map(Object.entries(kept?.reviews ?? {}).map(([statement, review]) => [review, Number(statement)]));
    this.#values = kept ? valuesByStatement(kept.project) : new Map();
  }

  /** The document that came in as a report; null for another report. */
  documentOf(report: string): number | null {
    return this.#documents.get(report) ?? null;
  }

  tell(document: number, { values, untold }: ReturnType<typeof toldOfDocument>): void {
    this.#count(untold);
    this.#rows.changeDocument(document, values);
  }

  write(decided: readonly DecidedWords[], place: StatementPlace): void {
    for (const group of bySameWords(decided)) {
      const came = group.filter(({ review }) => this.#statements.has(review.id));
      if (came.length === 0) this.#writeNew(group, place);
      else this.#writeSince(group, place);
    }
  }

  #writeNew(group: readonly DecidedWords[], place: StatementPlace): void {
    for (const row of newRows(group, place.reading)) this.#count(addStatement(this.#rows, row, place, this.#words));
  }

  #writeSince(group: readonly DecidedWords[], place: StatementPlace): void {
    const { gone, changed, added, untold } = decidedRows(group, place.reading, {
      statementOf: (review) => this.#statements.get(review) ?? null,
      valuesOf: (statement) => this.#values.get(statement) ?? {},
      words: this.#words,
    });
    this.#count(untold);
    for (const statement of gone) this.gone.add(statement);
    for (const [statement, values] of changed) {
      this.changed.add(statement);
      this.#rows.change(statement, values);
    }
    for (const row of added) this.#count(addStatement(this.#rows, row, place, this.#words));
  }

  #count(untold: readonly Untold[]): void {
    for (const what of untold) this.untold.set(what, (this.untold.get(what) ?? 0) + 1);
  }
}

/** Decisions on the same attribution, whatever became of it. */
function bySameWords(decided: readonly DecidedWords[]): readonly (readonly DecidedWords[])[] {
  const groups = new Map<number, DecidedWords[]>();
  for (const one of decided) if (one.number !== null) groups.set(one.number, [...(groups.get(one.number) ?? []), one]);
  return [...groups.values()];
}

/** Records of before do not say how the codes were taken: most likely as would be proposed. */
function mappingOf(kept: KeptDna | null, codebook: Codebook) {
  return kept ? (kept.mapping ?? proposeDnaMapping(kept.project, codebook)) : PLAIN_MAPPING;
}

function ownerOf(rows: DnaRows): string {
  const [first] = rows.project().CODERS;
  return first ? wordsIn(first, 'Name') : OWNER;
}

function emptyProject(today: string): DnaProject {
  const empty = Object.fromEntries(DNA_TABLE_NAMES.map((table) => [table, []])) as unknown as DnaProject;
  return {
    ...empty,
    SETTINGS: [
      { Property: 'version', Value: VERSION },
      { Property: 'date', Value: today },
    ],
  };
}
