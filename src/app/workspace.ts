import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Brief } from '../model/brief.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Review } from '../model/review.ts';
import type { FrontPage } from '../render/page/front-page.ts';
import { add, type AddOptions, type Outcome } from './add-reports.ts';
import { codebookSource, writeCodebook, type CodebookSource } from './codebook/edit-codebook.ts';
import { KEPT, listName } from './coverage/coverage-conclusions.ts';
import type { CoverageOptions } from './coverage/concluded-coverage.ts';
import type { Coverage } from './coverage/coverage.ts';
import type { CoverageAround } from './coverage/coverage-around.ts';
import { RecordConclusions, type KeyedCoverage } from './coverage/current-coverage.ts';
import { lineFilter, listFacts, type ListFilter } from './list-facts.ts';
import type { Line } from './lists/listing.ts';
import { LISTINGS, type ListName } from './lists/list-table.ts';
import type { BriefOptions } from './make-brief.ts';
import { currentCodebook, openRecord, type OpenRecord } from './record/open-record.ts';
import { aroundSampled, blindSample, type SampledCode } from './review/blind-sample.ts';
import { agreementKept, type AgreementRequest, type MeasuredAgreement } from './review/measure-agreement.ts';
import type { Decider } from './review/propose-review.ts';
import type { ReviewRequest } from './review/review-request.ts';
import { decideOn, reviewStatement, type Decided } from './review/review-statement.ts';
import { undoReview, type Undone } from './review/undo-review.ts';
import { searchRecord, type SearchFilter, type SearchResult } from './search-record.ts';
import { showItem, type ShownItem } from './show-item.ts';

/** How often it is looked whether another program has changed the record, in milliseconds. */
const LOOKING_MS = 500;
/** Changes that follow each other are concluded together: when none has come for this time, or after the longest, in milliseconds. */
const QUIET_MS = 60;
const MAX_UNQUIET_MS = 2_000;

export interface WorkspaceOptions extends CoverageOptions {
  /** Nothing is written to the record, nor kept in it. */
  readonly readOnly?: boolean;
}

/** What became different in a record that is open. */
export type WorkspaceChange =
  /** Reports, readings, reviews or the codebook have changed, by this program or by another. What follows is not known yet. */
  | { readonly kind: 'record'; readonly codebook: boolean }
  /** What follows is known: ids of what is new or otherwise than before. What is no more is not among them. */
  | {
      readonly kind: 'conclusions';
      readonly reports: readonly string[];
      readonly statements: readonly string[];
      readonly lists: readonly ListName[];
      readonly brief: boolean;
    };

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
  readonly #listeners = new Set<(change: WorkspaceChange) => void>();
  #codebook: Codebook;
  #conclusions: RecordConclusions;
  /** Answers of before, and what they follow from. */
  #answers: { readonly key: string; readonly given: Map<string, unknown> } = { key: '', given: new Map() };
  /** How often the record had changed when its listeners were told that it has, and when they were told what follows. */
  #seen: number;
  #told: number;
  #looking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  private constructor(opened: OpenRecord, seen: number, options: WorkspaceOptions) {
    this.#opened = opened;
    this.#options = options;
    this.#codebook = opened.codebook;
    this.#conclusions = new RecordConclusions(opened.record, opened.codebook, options);
    this.#seen = seen;
    this.#told = seen;
  }

  /** Throws RecordProblem where the file is no record, CodebookError where its codebook cannot be used. */
  static async open(recordFile: string, options: WorkspaceOptions = {}): Promise<Workspace> {
    const readOnly = options.readOnly === true;
    const file = resolve(recordFile);
    return Workspace.over(await openRecord({ file, folder: dirname(file) }, { readOnly }), options);
  }

  /** Over a record that is open already. Whoever opened it closes it, after `leave`. */
  static async over(opened: OpenRecord, options: CoverageOptions = {}): Promise<Workspace> {
    return new Workspace(opened, await opened.record.conclusions.revision(), options);
  }

  get path(): string {
    return this.#opened.record.path;
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
  keyedCoverage(): Promise<KeyedCoverage> {
    return this.#conclusions.keyedCoverage();
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
    this.#lookSoon();
    return decided;
  }

  /** The same, on what a coverage says that is at hand: nothing new is concluded before it is kept. */
  async decide(coverage: CoverageAround, request: ReviewRequest, by: Decider): Promise<Decided> {
    const decided = await decideOn(this.#opened.record, coverage, request, by);
    this.#lookSoon();
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

  /** Puts another text into the codebook's file, which holds from then on. Throws CodebookError, and changes nothing, where it cannot be used. */
  async writeCodebook({ path }: CodebookSource, text: string): Promise<void> {
    await writeCodebook(path, text);
    this.#lookSoon();
  }

  /** How far coders agree on what several of them have decided on. Throws Refused where there are not two. */
  agreement(request: AgreementRequest): Promise<MeasuredAgreement> {
    return agreementKept({ record: this.#opened.record, codebook: this.#codebook }, request);
  }

  /** Takes back the last decision, or the one that is named. Throws Refused where there is none. */
  async undo(named: string | null, by: Decider): Promise<Undone> {
    const undone = await undoReview(this.#opened.record, named, by);
    this.#lookSoon();
    return undone;
  }

  /** Reads reports and adds them; an outcome is given when it is on the disk. */
  async *add(paths: readonly string[], options: AddOptions): AsyncIterable<Outcome> {
    for await (const outcome of add(this.#opened.record, paths, this.#codebook, options)) {
      yield outcome;
      this.#lookSoon();
    }
  }

  /** Resolves when no change has come for a while. Who changes much at once need not have all of it concluded each time. */
  async quiet(): Promise<void> {
    const { conclusions } = this.#opened.record;
    let before = await conclusions.revision();
    for (let waited = 0; waited < MAX_UNQUIET_MS && !this.#isClosed; waited += QUIET_MS) {
      await pause(QUIET_MS);
      const now = await conclusions.revision();
      if (now === before) return;
      before = now;
    }
  }

  /** Tells of each change until the function that is given back is called. */
  onChange(listener: (change: WorkspaceChange) => void): () => void {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.#lookSoon(), LOOKING_MS).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0 || !this.#timer) return;
      clearInterval(this.#timer);
      this.#timer = null;
    };
  }

  async close(): Promise<void> {
    await this.leave();
    await this.#opened.record.close();
  }

  /** Listens no more, and leaves the record open. */
  async leave(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#listeners.clear();
    await this.#looking;
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

  #lookSoon(): void {
    if (this.#listeners.size === 0 || this.#isClosed) return;
    this.#looking ??= this.#look()
      // What cannot be read now is told to whoever asks for it.
      .catch(() => undefined)
      .finally(() => (this.#looking = null));
  }

  /** Tells that the record has changed, and then what follows from it. */
  async #look(): Promise<void> {
    const { conclusions } = this.#opened.record;
    const codebook = await this.#codebookNow();
    const revision = await conclusions.revision();
    if (!codebook && revision === this.#seen) return;
    this.#seen = revision;
    this.#tell({ kind: 'record', codebook });
    await this.quiet();
    if (this.#isClosed) return;
    await this.#conclusions.brief({ since: null, now: '' });
    const key = await this.#conclusions.key();
    const change = await this.#changedSince(key, this.#told);
    // Something has changed again: that is told when it is known what follows from it.
    if ((await this.#conclusions.key()) !== key) return;
    this.#seen = this.#told = await conclusions.revision();
    this.#tell(change);
  }

  /** Takes over a codebook that says something else than before; true where it does. */
  async #codebookNow(): Promise<boolean> {
    const { codebook } = await currentCodebook(this.#opened.record);
    if (JSON.stringify(codebook) === JSON.stringify(this.#codebook)) return false;
    this.#codebook = codebook;
    this.#conclusions = new RecordConclusions(this.#opened.record, codebook, this.#options);
    return true;
  }

  async #changedSince(key: string, revision: number): Promise<WorkspaceChange> {
    const { conclusions } = this.#opened.record;
    const changed = async (name: string): Promise<readonly string[]> => conclusions.changedSince(key, name, revision);
    const all = Object.keys(LISTINGS) as ListName[];
    // In a record that may only be read nothing is kept that could be compared.
    if ((await conclusions.key()) !== key) return { kind: 'conclusions', reports: [], statements: [], lists: all, brief: true };
    const lists: ListName[] = [];
    for (const what of all) if ((await changed(listName(what))).length > 0) lists.push(what);
    return {
      kind: 'conclusions',
      reports: await changed(KEPT.report),
      statements: await changed(KEPT.statement),
      lists,
      brief: (await changed(KEPT.brief)).includes(''),
    };
  }

  #tell(change: WorkspaceChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
