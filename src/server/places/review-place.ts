import { reviewProgress } from '../../app/review/review-queue.ts';
import type { Coverage } from '../../app/coverage/coverage.ts';
import type { ReviewProgress } from '../../model/room/review-item.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import type { RoomContext } from '../room-context.ts';
import { decisionCard } from './decision-card.ts';
import type { Place } from './place.ts';
import { samplePage } from './sample-page.ts';
import { plural } from './shown-words.ts';

/** The queue: one code at a time with its words, decided by key. */
export const review: Place = {
  id: 'review',
  title: 'Review',
  key: 'r',
  show: async (context, { rest: [part], fields }) => {
    if (part === 'sample') return samplePage(context, fields);
    const { warm, desk, isReadOnly } = context;
    const waiting = desk.waiting();
    const asked = waiting.findIndex(({ key }) => key === fields.get('item'));
    const at = Math.max(0, asked);
    const found = waiting[at];
    const progress = reviewProgress(warm.coverage, waiting.length);
    const head = html`<header class="place-head">
      <h1>Review</h1>
      <p class="facts" id="progress">${progressWords(progress)}</p>
      <p class="facts" id="session" hidden></p>
      <p class="facts"><a href="/review/sample">Code a sample blind</a>, as others do, to see how far you agree</p>
    </header>`;
    if (!found) return { title: 'Review', body: html`${head}${nothingWaits(context)}` };
    const near = { next: waiting[at + 1]?.key ?? waiting[0]?.key ?? '', back: waiting[at - 1]?.key ?? '' };
    return {
      title: 'Review',
      body: html`${head}
        <p class="hidden" id="decide-help">Keys decide; a question mark shows them.</p>
        ${decisionCard(desk.item(found), near, warm.coverage, { isReadOnly, isBlind: false })} ${lastDecisions(warm.coverage)}`,
    };
  },
};

function progressWords({ waiting, decided, asProposed }: ReviewProgress): string {
  const all = waiting + decided;
  const done = `${decided.toLocaleString('en-GB')} of ${plural(all, 'position')} decided`;
  return decided === 0
    ? done
    : `${done}; of those decided, ${Math.round((100 * asProposed) / decided)} in 100 were right as proposed`;
}

function nothingWaits({ warm: { coverage } }: RoomContext): Markup {
  if (coverage.readings.length === 0)
    return html`<p class="empty">No report has been read yet. <a href="/sources">Add reports</a> first.</p>`;
  if (coverage.codebook.issues.length === 0)
    return html`<p class="empty">
      The codebook names no issue, so no position is proposed. <a href="/codebook">See the codebook</a>.
    </p>`;
  return html`<p class="empty">Nothing waits: every proposed position is decided.</p>
    ${lastDecisions(coverage)}`;
}

/** Decisions that are shown below the item. */
const MOST_SHOWN = 8;

function lastDecisions({ reviews }: Coverage): Markup | null {
  const undone = new Set(reviews.flatMap(({ undoes }) => undoes ?? []));
  const names = new Map(
    reviews.filter(({ decision }) => decision !== 'undo').map((one) => [one.id.replace(/-\d+$/, ''), one] as const),
  );
  const last = [...names].slice(-MOST_SHOWN).reverse();
  if (last.length === 0) return null;
  return html`<section class="last-decisions" aria-labelledby="last-title">
    <h2 id="last-title">Last decisions</h2>
    <ol class="lines">
      ${last.map(
        ([name, { decision, who, at, note, anchor, id }]) =>
          html`<li ${undone.has(id) ? html`class="taken-back"` : null}>
            <b>${DECISION_WORDS[decision]}</b> <span class="words" dir="auto">${anchor.quote.slice(0, 120)}</span>
            <span class="notes"
              >${who}, ${at.slice(0, 16).replace('T', ' ')}${note === '' ? '' : ` · ${note}`}
              ${undone.has(id) ? 'taken back' : html`<button type="button" class="link" data-act="undo" data-value="${name}">take back</button>`}</span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}

const DECISION_WORDS = { accept: 'right', reject: 'wrong', correct: 'corrected', add: 'added', undo: 'taken back' } as const;
