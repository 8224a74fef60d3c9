import { reviewProgress } from '../../app/review/review-queue.ts';
import type { Coverage } from '../../app/coverage/coverage.ts';
import { decisionsWhole, type DecisionWhole, type Standing } from '../../app/review/decision-standing.ts';
import { Correction } from '../../model/correction.ts';
import type { Review } from '../../model/review.ts';
import type { ReviewProgress } from '../../model/room/review-item.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import type { RoomContext } from '../room-context.ts';
import { decisionCard } from './decision-card.ts';
import type { Place } from './place.ts';
import { samplePage } from './sample-page.ts';
import { alternativeName, codeWords, daysOf, issueName, partyTitle, plural, speakerWithParty } from './shown-words.ts';

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
        ${decisionCard(desk.item(found), near, warm.coverage, { isReadOnly, isBlind: false })} ${lastDecisions(context)}`,
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

function nothingWaits(context: RoomContext): Markup {
  const { coverage } = context.warm;
  if (coverage.readings.length === 0)
    return html`<p class="empty">No report has been read yet. <a href="/sources">Add reports</a> first.</p>`;
  if (coverage.codebook.issues.length === 0)
    return html`<p class="empty">
      The codebook names no issue, so no position is proposed. <a href="/codebook">See the codebook</a>.
    </p>`;
  return html`<p class="empty">Nothing waits: every proposed position is decided.</p>
    ${lastDecisions(context)}`;
}

/** Decisions that are shown below the item. */
const MOST_SHOWN = 8;

function lastDecisions({ warm }: RoomContext): Markup | null {
  const all = warm.once('decisions whole', decisionsWhole);
  const last = all
    .filter(({ standing }) => standing !== null)
    .slice(-MOST_SHOWN)
    .reverse();
  if (last.length === 0) return null;
  return html`<section class="last-decisions" aria-labelledby="last-title">
    <h2 id="last-title">Last decisions</h2>
    <ol class="lines">
      ${last.map((one) => decisionLine(one, warm.coverage))}
    </ol>
  </section>`;
}

function decisionLine({ name, parts, standing }: DecisionWhole, coverage: Coverage): Markup {
  const [{ decision, who, at, note, anchor }] = parts;
  const words = anchor.quote === '' ? (coverage.byReport.get(anchor.report)?.title ?? 'the report') : anchor.quote;
  const outcome = outcomeOf(parts, coverage);
  const why = standing === null || standing === 'yes' ? null : STANDING_WORDS[standing];
  return html`<li ${why === null ? null : html`class="taken-back"`}>
    <b>${DECISION_WORDS[decision]}</b> <span class="words" dir="auto">${words.slice(0, 120)}</span>
    ${outcome.length === 0 ? null : html`<span class="outcome">→ ${outcome.map((each, place) => html`${place > 0 ? '; ' : ''}${each}`)}</span>`}
    <span class="notes"
      >${who}, ${at.slice(0, 16).replace('T', ' ')}${note === '' ? '' : ` · ${note}`}${why === null ? '' : ` · ${why}`}
      ${standing === 'taken back' ? null : html`<button type="button" class="link" data-act="undo" data-value="${name}">take back</button>`}</span
    >
  </li>`;
}

const DECISION_WORDS = { accept: 'right', reject: 'wrong', correct: 'corrected', add: 'added', undo: 'taken back' } as const;

const STANDING_WORDS: Readonly<Record<Exclude<Standing, 'yes'>, string>> = {
  'taken back': 'taken back',
  overruled: 'decided otherwise since: the later decision stands',
  'words gone': 'does nothing: its words are no longer in the report',
  'id gone': 'does nothing: it names what the codebook no longer has',
};

/** What a decision has made of the words, each thing once however many reports carry them. */
function outcomeOf(parts: DecisionWhole['parts'], coverage: Coverage): Markup[] {
  const all = parts.flatMap((part) => changesOf(part, coverage));
  return [...new Map(all.map((each) => [each.markup, each])).values()];
}

function changesOf({ decision, target, correction }: Review, coverage: Coverage): Markup[] {
  const parsed = Correction.safeParse(correction ?? {});
  if (!parsed.success) return [html`does nothing: its correction cannot be understood`];
  const { of, decided = [], report, name, party = null, said } = parsed.data;
  if (decision === 'reject') return [rejectedWords(target === 'code' ? of : undefined, coverage)];
  if (report) return Object.values(report).map((fact) => html`${fact}`);
  const days = daysOf(coverage);
  const voice = decision === 'accept' || name === undefined ? [] : [speakerWithParty(name, party, coverage)];
  const day = said
    ? [html`said ${said.first === said.last ? days.day(said.first) : `${days.day(said.first)} – ${days.day(said.last)}`}`]
    : [];
  return [...decided.map((code) => codeWords(code, party, coverage)), ...voice, ...day];
}

function rejectedWords(of: Correction['of'], coverage: Coverage): Markup {
  if (!of) return html`the quotation is struck out`;
  const { issue, alternative, holder } = of;
  const whose = holder === undefined ? '' : `${partyTitle(holder, coverage)}, `;
  return html`no position: ${whose}${alternative === null ? issueName(issue, coverage) : alternativeName(alternative, coverage)}`;
}
