import type { Column, Row } from '../export/list-format.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Found, Searchable } from '../record/search-index.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { printableLine } from '../text/printable.ts';
import type { Coverage } from './coverage/coverage.ts';
import type { RecordConclusions } from './coverage/current-coverage.ts';
import { checkDays, partyAsked, type ListFilter } from './lists/list-facts.ts';
import { reportFacets, statementFacets } from './lists/list-facets.ts';
import { daysInWords, short, speakerName, wordsOf } from './lists/list-wording.ts';
import { Refused } from './refusal.ts';

/** Which of what has the words is wanted; null where all is. */
export interface SearchFilter extends Pick<ListFilter, 'party' | 'outlet' | 'from' | 'to'> {
  /** How many at most. */
  readonly limit: number;
}

export interface SearchResult {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** How many there are in all. */
  readonly count: number;
}

/** How much of a report is shown around the first of the words. */
const CHARS_BEFORE = 60;
const CHARS_SHOWN = 200;

const COLUMNS: readonly Column[] = [
  ['kind', 9],
  ['id', 8],
  ['day', 10],
  ['who', 18],
  ['words', 0],
];

/**
 * Reports and statements that have all of these words, by their stems, in their text, or by any three letters or more in the name of who speaks or
 * publishes; the likeliest first. Throws Refused where there is no word to look for, or the filter makes no sense.
 */
export async function searchRecord(
  { record, codebook }: { readonly record: StoredRecord; readonly codebook: Codebook },
  conclusions: RecordConclusions,
  asked: string,
  filter: SearchFilter,
): Promise<SearchResult> {
  const words = asked.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) throw new Refused({ why: 'no words to look for', asked });
  const party = partyAsked(filter.party, codebook);
  checkDays(filter.from, filter.to);
  if ((await record.search.key()) !== (await conclusions.key())) await indexed(record, conclusions);
  const { found, count } = await record.search.find({ ...filter, party, words });
  const rows: Row[] = [];
  for (const one of found) rows.push(await rowOf(record, one, words));
  return { rows, columns: COLUMNS, count };
}

/** Brings the index to what the record says now. */
async function indexed(record: StoredRecord, conclusions: RecordConclusions): Promise<void> {
  const coverage = await conclusions.coverage();
  await record.search.bring(await conclusions.key(), searchable(coverage));
}

function* searchable(coverage: Coverage): Iterable<Searchable> {
  yield* searchableStatements(coverage);
  yield* searchableReports(coverage);
}

function* searchableStatements(coverage: Coverage): Iterable<Searchable> {
  const actors = new Map(coverage.links.actors.map((actor) => [actor.id, actor]));
  for (const statement of coverage.links.statements) {
    const { speaker } = statement;
    const names = speaker.kind === 'actor' ? (actors.get(speaker.actor)?.names ?? []) : [];
    const who = speakerName(speaker, coverage);
    const words = wordsOf(statement, coverage);
    yield {
      kind: 'statement',
      id: statement.id,
      words,
      names: [who, ...names].join('\n'),
      day: daysInWords(statement.said),
      who,
      shown: words,
      ...filtered(statementFacets([statement], coverage)),
    };
  }
}

function* searchableReports({ readings }: Coverage): Iterable<Searchable> {
  for (const reading of readings) {
    const { report, outlet, title, text } = reading;
    const names = outlet ? [outlet.name, outlet.family] : [];
    yield {
      kind: 'report',
      id: report,
      words: [title ?? '', text].join('\n'),
      names: names.join('\n'),
      day: reading.published.date?.slice(0, 10) ?? '',
      who: outlet?.name ?? '',
      shown: '',
      ...filtered(reportFacets(reading)),
    };
  }
}

function filtered({ parties, outlets, days }: ReturnType<typeof reportFacets>): Pick<Searchable, 'parties' | 'outlets' | 'days'> {
  return { parties: [...new Set(parties)].flatMap((party) => party ?? []), outlets: [...new Set(outlets)], days };
}

/** A statement with its words, a report with those around the first that was looked for. */
async function rowOf(record: StoredRecord, { kind, id, day, who, shown }: Found, words: readonly string[]): Promise<Row> {
  if (kind === 'report') {
    const text = (await record.layersOf(id))?.reading.text ?? '';
    return { kind, id: short(id), day, who, words: excerpt(text, words), report: id };
  }
  return { kind, id, day, who, words: shown, report: null };
}

/** The text around the first of the words, on one line. */
function excerpt(text: string, words: readonly string[]): string {
  const places = words.flatMap((word) => {
    const at = text.toLowerCase().indexOf(word.toLowerCase());
    return at < 0 ? [] : [at];
  });
  const at = Math.max(0, (places.length === 0 ? 0 : Math.min(...places)) - CHARS_BEFORE);
  const start = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  const shown = printableLine(text.slice(start, start + CHARS_SHOWN)).trim();
  return `${start > 0 ? '… ' : ''}${shown}${start + CHARS_SHOWN < text.length ? ' …' : ''}`;
}
