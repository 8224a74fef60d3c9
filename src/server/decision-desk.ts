import { ofShown } from '../app/review/shown-code.ts';
import { reviewQueue, reviewItem, seenOf, type Waiting } from '../app/review/review-queue.ts';
import { sampledCode, type SampledCode } from '../app/review/blind-sample.ts';
import { decisionName, type Decider } from '../app/review/propose-review.ts';
import type { Decided } from '../app/review/review-statement.ts';
import { correctionAsked, toldAsked } from '../app/review/asked-corrections.ts';
import type { Undone } from '../app/review/undo-review.ts';
import type { DecisionRequest, SampleDecision, UndoRequest } from '../model/room/decision-request.ts';
import type { ReviewItem } from '../model/room/review-item.ts';
import type { WarmRecord } from './room-record.ts';
import { Problem } from './room-problem.ts';

/** Codes of the sample that several coders decide on blind. */
const SAMPLE_SIZE = 50;

/**
 * Takes decisions one after the other. Each is on the disk before it is answered; what follows from it is concluded afterwards, so that
 * a person need not wait for that.
 */
export class DecisionDesk {
  readonly #warm: WarmRecord;
  /** Names of the decisions that were made here, with the item of the queue each is about. */
  readonly #made = new Map<string, string | null>();
  /** Names of the decisions that were taken back here. */
  readonly #undone = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(warm: WarmRecord) {
    this.#warm = warm;
  }

  /** What waits for a decision, without what was decided since the coverage at hand was concluded. */
  waiting(): readonly Waiting[] {
    const known = this.#warm.once('names of decisions', ({ reviews }) => new Set(reviews.map(({ id }) => decisionName(id))));
    const gone = new Set([...this.#made].flatMap(([name, key]) => (known.has(name) || key === null ? [] : [key])));
    const queue = this.#warm.once('queue', reviewQueue);
    return gone.size === 0 ? queue : queue.filter(({ key }) => !gone.has(key));
  }

  /** Throws Problem where the item has become another one, Refused where the decision makes no sense. */
  async decide(request: DecisionRequest, by: Decider): Promise<Decided> {
    return this.#inTurn(async () => {
      await this.#caughtUp();
      const shown = this.#requireAsSeen(request);
      const { id, decision, quote, correction, told } = request;
      const code = shown ? ofShown(request.code, shown) : request.code;
      const { workspace, coverage } = this.#warm;
      const kept = await workspace.decide(
        coverage,
        { id, decision, code, quote, correction: correctionAsked(correction), told: toldAsked(told) },
        by,
      );
      this.#made.set(kept.decision, request.item?.key ?? null);
      this.#warm.changed();
      return kept;
    });
  }

  /** What others have decided on the same code does not matter here. */
  async decideBlind({ key, decision, code, correction }: SampleDecision, by: Decider): Promise<Decided> {
    return this.#inTurn(async () => {
      const sampled = sampledCode(key, await this.sample());
      const asked = { id: sampled.id, decision, code: ofShown(code, sampled), quote: null };
      const request = { ...asked, correction: correctionAsked(correction), told: {} };
      const kept = await this.#warm.workspace.decideBlind(sampled, request, by);
      this.#made.set(kept.decision, null);
      this.#warm.changed();
      return kept;
    });
  }

  /** The codes that several coders decide on blind, found once for each state of the record. */
  async sample(): Promise<readonly SampledCode[]> {
    return this.#warm.once('sample', async () => this.#warm.workspace.sample(SAMPLE_SIZE));
  }

  async undo({ decision }: UndoRequest, by: Decider): Promise<Undone> {
    return this.#inTurn(async () => {
      const undone = await this.#warm.workspace.undo(decision, by);
      this.#made.set(undone.decision, null);
      this.#undone.add(undone.decision);
      this.#warm.changed();
      return undone;
    });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Another program may have decided meanwhile: then what is at hand is concluded anew before anything is decided on it. */
  async #caughtUp(): Promise<void> {
    const { workspace, coverage } = this.#warm;
    const known = new Set(coverage.reviews.map(({ id }) => id));
    const since = (await workspace.reviews()).filter(({ id }) => !known.has(id));
    if (since.every(({ id, undoes }) => this.#made.has(decisionName(id)) || this.#undone.has(decisionName(undoes ?? '')))) return;
    this.#warm.changed();
    await this.#warm.settled();
  }

  /** The item that was decided on; null where nothing of the queue was. */
  #requireAsSeen({ item }: DecisionRequest): Waiting | null {
    if (item === null) return null;
    const found = this.waiting().find(({ key }) => key === item.key);
    if (!found)
      throw new Problem(
        409,
        'Somebody has decided on this meanwhile.',
        'Nothing was changed; go on with the next one.',
        'decided',
      );
    if (seenOf(found.statement, found.code) === item.seen) return found;
    const { proposal } = this.item(found);
    throw new Problem(
      409,
      'This has become another one since it was shown.',
      'Nothing was changed; look at it again.',
      `${proposal.holder} ${proposal.stance} ${proposal.alternative ?? proposal.issue}`,
    );
  }

  item(waiting: Waiting): ReviewItem {
    return reviewItem(waiting, this.#warm.coverage);
  }
}
