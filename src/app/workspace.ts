import { dirname, resolve } from 'node:path';
import type { Brief } from '../model/brief.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Review } from '../model/review.ts';
import type { EditedCodebook } from '../model/room/codebook-edit.ts';
import type { FrontPage } from '../render/page/front-page.ts';
import { add, type AddOptions, type Outcome } from './add-reports.ts';
import { canUndoChange, changeCodebook, undoCodebookChange } from './codebook/change-codebook.ts';
import { codebookSource, type CodebookSource } from './codebook/edit-codebook.ts';
import type { CoverageOptions } from './coverage/concluded-coverage.ts';
import type { Coverage } from './coverage/coverage.ts';
import type { CoverageAround } from './coverage/coverage-around.ts';
import { RecordConclusions, type KeyedCoverage, type KeyedFront } from './coverage/current-coverage.ts';
import { lineFilter, listFacts, type ListFilter } from './lists/list-facts.ts';
import type { Line } from './lists/listing.ts';
import type { ListName } from './lists/list-table.ts';
import type { BriefOptions } from './make-brief.ts';
import { codebookFile, currentCodebook, isOnServer, openRecord, type OpenRecord } from './record/open-record.ts';
import { unfinishedAdds, type UnfinishedAdd } from './record/unfinished-adds.ts';
import { RecordWatch, type WorkspaceChange } from './record/record-watch.ts';
import { aroundSampled, blindSample, type SampledCode } from './review/blind-sample.ts';
import { agreementKept, type AgreementRequest, type MeasuredAgreement } from './review/measure-agreement.ts';
import type { Decider } from './review/propose-review.ts';
import type { ReviewRequest } from './review/review-request.ts';
import { decideOn, reviewStatement, type Decided } from './review/review-statement.ts';
import { undoReview, type Undone } from './review/undo-review.ts';
import { searchRecord, type SearchFilter, type SearchResult } from './search-record.ts';
import { showItem, type ShownItem } from './show-item.ts';

export type { WorkspaceChange } from './record/record-watch.ts';

export interface WorkspaceOptions extends CoverageOptions {
  /** Nothing is written to the record, nor kept in it. */
  readonly readOnly?: boolean;
}

/** A thing that an id names, and as much of the coverage as showing it needs. */
export interface ShownAround {
  readonly item: ShownItem;
  readonly around: CoverageAround;
}

/**
 * A record that stays open, with what it says kept warm. Every answer is of the record as it is when it is asked, whoever has
 * written to it. One may be open in many programs, and many in one.
 */
export class Workspace {
  readonly #opened: OpenRecord;
  readonly #options: WorkspaceOptions;
  readonly #watch: RecordWatch;
  #codebook: Codebook;
  #conclusions: RecordConclusions;
  /** Answers of before, and what they follow from. */
  #answers: { readonly key: string; readonly given: Map<string, unknown> } = { key: '', given: new Map() };

  private constructor(opened: OpenRecord, seen: number, options: WorkspaceOptions) {
    this.#opened = opened;
    this.#options = options;
    this.#codebook = opened.codebook;
    this.#conclusions = new RecordConclusions(opened.record, opened.codebook, options);
    this.#watch = new RecordWatch(opened.record.conclusions, seen, {
      codebookNow: () => this.#codebookNow(),
      conclusions: () => this.#conclusions,
    });
  }

  /** `recordFile` may be the address of a record on a server. Throws RecordProblem where there is no record, CodebookError where its codebook cannot be used. */
  static async open(recordFile: string, options: WorkspaceOptions = {}): Promise<Workspace> {
    const readOnly = options.readOnly === true;
    const file = isOnServer(recordFile) ? recordFile : resolve(recordFile);
    return Workspace.over(await openRecord({ file, folder: dirname(file) }, { readOnly }), options);
  }

  /** Over a record that is open already. Whoever opened it closes it, after `leave`. */
  static async over(opened: OpenRecord, options: CoverageOptions = {}): Promise<Workspace> {
    return new Workspace(opened, await opened.record.conclusions.revision(), options);
  }

  get path(): string {
    return this.#opened.record.path;
  }

  /** Whether its codebook is a file beside it, and not what it keeps itself. */
  async hasCodebookFile(): Promise<boolean> {
    return (await codebookFile(this.#opened.record)) !== null;
  }

  /** As it was when it was last looked at; it is looked at twice a second while somebody listens. */
  get codebook(): Codebook {
    return this.#codebook;
  }

  get readOnly(): boolean {
    return this.#opened.record.readOnly;
  }

  /** The whole coverage, in memory. What is shown needs less: ask for that. */
  coverage(): Promise<Coverage> {
    return this.#conclusions.coverage();
  }

  /** The same, with a key that no other state of record and codebook has. */
  keyedCoverage(onRead?: (rows: number) => void): Promise<KeyedCoverage> {
    return this.#conclusions.keyedCoverage(onRead);
  }

  /** The front page where it is kept, which is read at once, however large the record is; null where it is not. */
  keptFront(): Promise<KeyedFront | null> {
    return this.#conclusions.keptFront();
  }

  /** The front page of what was given as the whole coverage. */
  front(keyed: KeyedCoverage): Promise<FrontPage> {
    return this.#conclusions.front(keyed);
  }

  /** Every decision as the record has it now, the oldest first. */
  reviews(): Promise<readonly Review[]> {
    return this.#opened.record.reviews();
  }

  async brief({ since, now }: BriefOptions): Promise<Brief> {
    const brief = await this.#answered(`brief ${since ?? ''}`, () => this.#conclusions.brief({ since, now }));
    return { ...brief, read: now };
  }

  /** The lines of a list that are wanted, all of them where no filter is given. Throws Refused for a filter that makes no sense. */
  async list(what: ListName, filter: ListFilter | null = null): ReturnType<typeof listFacts> {
    const isWanted = filter === null ? () => true : lineFilter(filter, this.#codebook);
    const lines = await this.#answered<readonly Line[]>(`list ${what}`, () => this.#conclusions.lines(what));
    return listFacts(what, lines, isWanted);
  }

  /** Reports and statements that have these words. Throws Refused where there is no word, or the filter makes no sense. */
  search(words: string, filter: SearchFilter): Promise<SearchResult> {
    const { record } = this.#opened;
    return searchRecord({ record, codebook: this.#codebook }, this.#conclusions, words, filter);
  }

  /** A report, a statement or a rendition, by its id or the beginning of it. Throws Refused unless it names exactly one. */
  async show(id: string): Promise<ShownAround> {
    const around = await this.#conclusions.around(id);
    return { item: showItem(id, around), around };
  }

  /** Keeps an analyst's decision. Throws Refused, and keeps nothing, where it makes no sense. */
  async review(request: ReviewRequest, by: Decider): Promise<Decided> {
    const decided = await reviewStatement(this.#opened.record, this.#conclusions, request, by);
    this.#watch.lookSoon();
    return decided;
  }

  /** The same, on what a coverage says that is at hand: nothing new is concluded before it is kept. */
  async decide(coverage: CoverageAround, request: ReviewRequest, by: Decider): Promise<Decided> {
    const decided = await decideOn(this.#opened.record, coverage, request, by);
    this.#watch.lookSoon();
    return decided;
  }

  /** The sample that several coders decide on without seeing each other's decisions. */
  sample(size: number): Promise<readonly SampledCode[]> {
    return blindSample(this.#opened.record, size);
  }

  /** Keeps a decision on a code of the sample, as the machine proposed it. Throws Refused where it makes no sense. */
  async decideBlind(sampled: SampledCode, request: ReviewRequest, by: Decider): Promise<Decided> {
    return this.decide(aroundSampled(sampled, this.#codebook), { ...request, id: sampled.id }, by);
  }

  /** The codebook's file as it is now; null where there is none that could be edited. */
  codebookSource(): Promise<CodebookSource | null> {
    return codebookSource(this.#opened.record);
  }

  /** Changes the codebook's file, which holds from then on. Throws as changeCodebook does, and changes nothing then. */
  async changeCodebook(wanted: Parameters<typeof changeCodebook>[1], at: string): Promise<EditedCodebook> {
    const changed = await changeCodebook(this.#opened.record, wanted, at);
    this.#watch.lookSoon();
    return changed;
  }

  /** Takes back the last change of the codebook that Readout made. Throws as undoCodebookChange does. */
  async undoCodebookChange(): Promise<EditedCodebook> {
    const changed = await undoCodebookChange(this.#opened.record);
    this.#watch.lookSoon();
    return changed;
  }

  canUndoCodebookChange({ seen }: CodebookSource): Promise<boolean> {
    return canUndoChange(this.#opened.record, seen);
  }

  /** How far coders agree on what several of them have decided on. Throws Refused where there are not two. */
  agreement(request: AgreementRequest): Promise<MeasuredAgreement> {
    return agreementKept({ record: this.#opened.record, codebook: this.#codebook }, request);
  }

  /** Takes back the last decision, or the one that is named. Throws Refused where there is none. */
  async undo(named: string | null, by: Decider): Promise<Undone> {
    const undone = await undoReview(this.#opened.record, named, by);
    this.#watch.lookSoon();
    return undone;
  }

  /** Additions that were broken off, and that nobody is at. */
  unfinishedAdds(): Promise<readonly UnfinishedAdd[]> {
    return unfinishedAdds(this.#opened.record);
  }

  /** Reads reports and adds them; an outcome is given when it is on the disk. */
  async *add(paths: readonly string[], options: AddOptions): AsyncIterable<Outcome> {
    for await (const outcome of add(this.#opened.record, paths, this.#codebook, options)) {
      yield outcome;
      this.#watch.lookSoon();
    }
  }

  /** Resolves when no change has come for a while. Who changes much at once need not have all of it concluded each time. */
  quiet(): Promise<void> {
    return this.#watch.quiet();
  }

  /** Tells of each change until the function that is given back is called. */
  onChange(listener: (change: WorkspaceChange) => void): () => void {
    return this.#watch.onChange(listener);
  }

  async close(): Promise<void> {
    await this.leave();
    await this.#opened.record.close();
  }

  /** Listens no more, and leaves the record open. */
  leave(): Promise<void> {
    return this.#watch.end();
  }

  /** What was answered before, as long as it follows from the same. */
  async #answered<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const key = await this.#conclusions.key();
    if (this.#answers.key === key && this.#answers.given.has(question)) return this.#answers.given.get(question) as T;
    const answer = await ask();
    if ((await this.#conclusions.key()) !== key) return answer;
    if (this.#answers.key !== key) this.#answers = { key, given: new Map() };
    this.#answers.given.set(question, answer);
    return answer;
  }

  /** Takes over a codebook that says something else than before; true where it does. */
  async #codebookNow(): Promise<boolean> {
    const { codebook } = await currentCodebook(this.#opened.record);
    if (JSON.stringify(codebook) === JSON.stringify(this.#codebook)) return false;
    this.#codebook = codebook;
    this.#conclusions = new RecordConclusions(this.#opened.record, codebook, this.#options);
    return true;
  }
}
