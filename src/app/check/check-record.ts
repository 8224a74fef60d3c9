import { reportId } from '../../ingest/formats/open-report.ts';
import type { Codebook } from '../../model/codebook.ts';
import { Reading } from '../../model/reading/reading.ts';
import type { Review } from '../../model/review.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { StoredReport } from '../../record/stored-rows.ts';
import { find } from '../../text/anchor.ts';
import { addedFaults } from './added-faults.ts';
import { coverageFaults } from './coverage-faults.ts';
import { readingFaults } from './reading-faults.ts';
import { settingFaults } from './setting-faults.ts';
import { briefOf } from '../make-brief.ts';
import { conclusionFaults } from './conclusion-faults.ts';
import { concludedCoverage, type CoverageOptions } from '../coverage/concluded-coverage.ts';
import { orderedResults } from '../readers/ordered-results.ts';
import { originalOf } from '../coverage/stored-original.ts';
import type { Told } from '../../model/correction.ts';
import { carriedReviews, lostInWords } from '../../review/renamed-ids.ts';
import { toldOf } from '../../review/told-facts.ts';
import { Readers } from '../readers/readers.ts';
import { codedReading, parsedReading } from '../../read/coded-reading.ts';

/** Something in the record that is not as it claims to be. */
export interface Fault {
  /** A report, a review, a setting, or the coverage as a whole. */
  readonly place: string;
  readonly what: string;
}

export interface CheckOptions extends CoverageOptions {
  readonly now: string;
  /** Only what follows from the readings: they are compared again, and not made again. */
  readonly onlyDerived?: boolean;
  readonly onReport?: () => void;
}

/** Goes through the whole record: bytes, readings, reviews, and what follows from them. Gives what fails. */
export async function* check(record: StoredRecord, codebook: Codebook, options: CheckOptions): AsyncIterable<Fault> {
  const mended: Fault[] = [];
  const onDamaged = (report: string): void => {
    mended.push({ place: `report ${report.slice(0, 8)}`, what: 'its reading was damaged, and was made again' });
  };
  const concluded = await concludedCoverage(record, codebook, { ...options, onDamaged });
  const { coverage } = concluded;
  yield* mended;
  yield* (await conclusionFaults(record, codebook, concluded)).map((what) => ({ place: 'coverage', what }));
  if (options.onlyDerived === true) return;
  yield* await settingFaults(record);
  const stored = new Map<string, Reading>();
  for await (const { reading, coding } of record.layers()) stored.set(reading.report, codedReading(reading, coding));
  const told = toldOf(await record.reviews());
  const readers = new Readers(codebook, { expected: stored.size, ...(options.signal && { signal: options.signal }) });
  try {
    for await (const faults of orderedResults(record.reports(), readers.inFlight, (report) =>
      reportFaults(report, { stored, told, codebook, readers }),
    )) {
      yield* faults;
      options.onReport?.();
    }
  } finally {
    await readers.close();
  }
  yield* reviewFaults(await record.reviews(), coverage.byReport);
  const { lost } = carriedReviews(await record.reviews(), codebook);
  yield* lost.map((one) => ({ place: `review ${one.review.id}`, what: lostInWords(one) }));
  yield* addedFaults(coverage);
  const brief = briefOf(coverage, { since: null, now: options.now });
  yield* coverageFaults(coverage, brief).map((what) => ({ place: 'coverage', what }));
}

interface CheckedAgainst {
  readonly stored: ReadonlyMap<string, Reading>;
  readonly told: ReadonlyMap<string, Told>;
  readonly codebook: Codebook;
  readonly readers: Readers;
}

async function reportFaults(report: StoredReport, { stored, told, codebook, readers }: CheckedAgainst): Promise<Fault[]> {
  const place = `report ${report.id.slice(0, 8)} (${report.provenance.path})`;
  const hash = reportId(report.bytes);
  if (hash !== report.id) return [{ place, what: `its bytes have changed: they hash to ${hash}` }];
  const reading = stored.get(report.id);
  if (!reading) return [{ place, what: 'it has no reading' }];
  const parsed = Reading.safeParse(reading);
  if (!parsed.success) return [{ place, what: `its reading has another form: ${parsed.error.issues[0]?.path.join('.') ?? ''}` }];
  const faults = readingFaults(parsed.data, codebook);
  const again = await readers.read(originalOf(report, told.get(report.id)));
  if (JSON.stringify(parsedReading(again)) !== JSON.stringify(reading)) faults.push('reading it again gives something else');
  return faults.map((what) => ({ place, what }));
}

function reviewFaults(reviews: readonly Review[], readings: ReadonlyMap<string, Reading>): Fault[] {
  const known = new Set(reviews.map(({ id }) => id));
  return reviews.flatMap(({ id, anchor, undoes, target }) => {
    const place = `review ${id}`;
    const reading = readings.get(anchor.report);
    return [
      ...(reading ? [] : [{ place, what: `its report ${anchor.report} is not there` }]),
      ...(reading && target !== 'report' && !find(reading.text, anchor)
        ? [{ place, what: `its words "${anchor.quote}" are not in the report` }]
        : []),
      ...(undoes === null || known.has(undoes) ? [] : [{ place, what: `it takes back ${undoes}, which is not there` }]),
    ];
  });
}
