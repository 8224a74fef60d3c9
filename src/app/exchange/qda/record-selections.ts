import type { KeptQda } from '../../../model/exchange/kept-qda.ts';
import type { QdaCoding, QdaSelection, QdaSource, QdaUser } from '../../../model/exchange/qda-project.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import type { Review } from '../../../model/review.ts';
import type { Span } from '../../../model/span.ts';
import { isDecided } from '../../../model/reading/code.ts';
import { attributionAt, reviewsInForce } from '../../../review/apply-reviews.ts';
import { spanAround } from '../../../text/spans.ts';
import { anchor, find } from '../../../text/anchor.ts';
import { withLineFeeds } from '../../../text/line-feeds.ts';
import { madeGuid } from '../../../text/made-guid.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { codesAt } from '../decided-codes.ts';
import { codesFor, partyGuid } from './record-codes.ts';

/** What analysts have decided in a record, as selections of a project. */
export class RecordSelections {
  readonly #coverage: Coverage;
  readonly #reports: ReadonlyMap<string, string>;
  readonly #users: ReadonlyMap<string, string>;
  readonly #decided: readonly Review[];
  leftOut = 0;
  count = 0;

  /** What came in with a project and stands as it did is no decision of the record. */
  constructor(coverage: Coverage, kept: KeptQda | null) {
    this.#coverage = coverage;
    this.#reports = new Map(Object.entries(kept?.reports ?? {}));
    this.#users = new Map(kept?.project.users.map(({ guid, name }) => [name, guid]));
    const imported = new Set(Object.values(kept?.reviews ?? {}));
    this.#decided = reviewsInForce(coverage.reviews).filter(
      ({ id, decision, target }) => !imported.has(id) && decision !== 'reject' && target !== 'report',
    );
  }

  users(): QdaUser[] {
    return [...new Set(this.#decided.map(({ who }) => who))].map((name) => ({ guid: this.#guidOf(name), name }));
  }

  /** What has been decided about a source that came in. */
  selectionsIn({ guid, text }: QdaSource): QdaSelection[] {
    const reading = this.#coverage.byReport.get(this.#reports.get(guid) ?? '');
    return reading ? this.#selections(reading, (span) => placeIn(text, reading, span)) : [];
  }

  /** The reports that are no source that came in. */
  otherSources(): QdaSource[] {
    const sources = new Set(this.#reports.values());
    return this.#coverage.readings.filter(({ report }) => !sources.has(report)).map((reading) => this.#source(reading));
  }

  #source(reading: Reading): QdaSource {
    const { text, at } = withLineFeeds(reading.text);
    const { report, title, outlet, published } = reading;
    const about = [outlet?.name, published.date].filter((part) => part !== undefined && part !== null);
    return {
      guid: madeGuid(`source ${report}`),
      name: title ?? text.trim().split('\n')[0] ?? '',
      description: about.join(', '),
      text,
      user: null,
      at: null,
      selections: this.#selections(reading, ({ start, end }) => ({ start: at(start), end: at(end) })),
    };
  }

  #selections(reading: Reading, placed: (span: Span) => Span | null): QdaSelection[] {
    const made = this.#decided
      .filter((review) => review.anchor.report === reading.report)
      .flatMap((review) => this.#selection(review, reading, placed) ?? []);
    // Several decisions of one person about the same words come to the same codes.
    const unique = [...new Map(made.map((selection) => [selection.guid, selection])).values()];
    this.count += unique.length;
    return unique;
  }

  #selection(review: Review, reading: Reading, placed: (span: Span) => Span | null): QdaSelection | null {
    const attribution = attributionAt(reading, review);
    if (attribution === null) return null;
    const place = placed(spanAround(reading.attributions[attribution]?.content ?? []));
    const targets = this.#codesAt(reading, attribution);
    if (!place || targets.length === 0) return null;
    const user = this.#guidOf(review.who);
    const name = `${reading.report} ${attribution} ${review.who}`;
    const codings = targets.map((code): QdaCoding => ({ guid: madeGuid(`coding ${name} ${code}`), code, user, at: review.at }));
    return { guid: madeGuid(`selection ${name}`), name: '', description: '', ...place, user, at: review.at, codings };
  }

  /** Who speaks, and what persons have decided that the words say. */
  #codesAt(reading: Reading, attribution: number): string[] {
    const { codebook } = this.#coverage;
    const decided = codesAt(reading, attribution).filter((code) => code.attribution !== attribution || isDecided(code));
    const plain = decided.filter(({ declared, asserted }) => declared && asserted);
    this.leftOut += decided.length - plain.length;
    const party = reading.voices[attribution]?.party ?? null;
    const speaks = party === null ? [] : [partyGuid(party, codebook)];
    return [...new Set([...(plain.length === 0 ? speaks : []), ...plain.flatMap((code) => codesFor(code, codebook))])];
  }

  #guidOf(user: string): string {
    return this.#users.get(user) ?? madeGuid(`user ${user}`);
  }
}

/** Where words of the reading stand in the text as it came in. */
function placeIn(text: string, reading: Reading, span: Span): Span | null {
  return text === reading.text ? span : find(text, anchor(reading.report, reading.text, span));
}
