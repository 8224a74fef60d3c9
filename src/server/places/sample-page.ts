import type { Coverage } from '../../app/coverage/coverage.ts';
import { isDecidedBy, waitingOf, type SampledCode } from '../../app/review/blind-sample.ts';
import type { MeasuredAgreement } from '../../app/review/measure-agreement.ts';
import { reviewItem } from '../../app/review/review-queue.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import type { RoomContext } from '../room-context.ts';
import { decisionCard } from './decision-card.ts';
import type { PlacePage } from './place.ts';
import { issueName, plural } from './shown-words.ts';
import { rowTable } from './tables/row-table.ts';

/** Disagreements that are shown at once. */
const MOST_SHOWN = 40;

/**
 * A sample that everybody who codes the record is asked about, each without seeing what others have decided; how far they agree is shown to who
 * is through.
 */
export async function samplePage(context: RoomContext, fields: URLSearchParams): Promise<PlacePage> {
  const { warm, desk, who, isReadOnly } = context;
  const { coverage } = warm;
  const sample = await desk.sample();
  const reviews = await warm.workspace.reviews();
  const open = sample.filter((one) => !isDecidedBy(who, one, reviews));
  const at = Math.max(
    0,
    open.findIndex(({ key }) => key === fields.get('item')),
  );
  const found = open[at];
  const near = { next: open[at + 1]?.key ?? open[0]?.key ?? '', back: open[at - 1]?.key ?? '' };
  const body = found
    ? html`<p class="hidden" id="decide-help">Keys decide; a question mark shows them.</p>
        ${decisionCard(itemOf(found, coverage), near, coverage, { isReadOnly, isBlind: true })}`
    : await agreementOf(context, sample.length);
  const done = `${sample.length - open.length} of ${plural(sample.length, 'position')} decided by ${who}`;
  return { title: 'A sample, blind', body: html`${sampleHead(done)} ${body}` };
}

function sampleHead(done: string): Markup {
  return html`<header class="place-head">
    <p class="kind"><a href="/review">Review</a></p>
    <h1>A sample, blind</h1>
    <p class="facts" id="progress">${done}</p>
    <p class="facts">
      Everybody who opens this record is asked about the same ones, as the machine proposed them. What others have decided is
      shown to who is through; a second coder opens it with <code>readout open --who NAME</code>.
    </p>
  </header>`;
}

function itemOf(sampled: SampledCode, coverage: Coverage): ReturnType<typeof reviewItem> {
  return reviewItem(waitingOf(sampled), coverage);
}

async function agreementOf({ warm, who }: RoomContext, size: number): Promise<Markup> {
  if (size === 0) return html`<p class="empty">No position is proposed yet, so there is nothing to draw a sample from.</p>`;
  const measured = await warm.workspace.agreement({ coders: [], machine: false }).catch(() => null);
  if (measured === null) return html`<p class="empty">${who} is through. Nobody else has decided on anything yet.</p>`;
  return html`<section aria-labelledby="agreement-title">
      <h2 id="agreement-title">How far coders agree</h2>
      <p class="intro">
        ${measured.coders.join(', ')}, on what several of them have decided on. Kappa and alpha take out what chance alone would
        give: 1 is full agreement, 0 is chance.
      </p>
      ${measuresOf(measured, warm.coverage)}
    </section>
    ${differencesOf(measured, warm.coverage)}`;
}

function measuresOf({ lines }: MeasuredAgreement, coverage: Coverage): Markup {
  const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
  const rows = lines.map(
    ({ between, variable, issue, units, share, kappa, alpha }) =>
      html`<tr>
        <td>${between.join(', ')}</td>
        <th scope="row">${variable}${issue === null ? '' : `, ${issueName(issue, coverage)}`}</th>
        <td class="figure" data-name="words">${units}</td>
        <td class="figure" data-name="agree">${share === null ? '–' : `${Math.round(100 * share)} in 100`}</td>
        <td class="figure" data-name="kappa">${figure(kappa)}</td>
        <td class="figure" data-name="alpha">${figure(alpha)}</td>
      </tr>`,
  );
  return rowTable({ name: 'Agreement', columns: COLUMNS, rows });
}

const COLUMNS = [
  { title: 'Between' },
  { title: 'About' },
  { title: 'Words', isFigure: true },
  { title: 'Agree', isFigure: true },
  { title: 'Kappa', isFigure: true },
  { title: 'Alpha', isFigure: true },
] as const;

function differencesOf({ disagreements }: MeasuredAgreement, coverage: Coverage): Markup {
  if (disagreements.length === 0) return html`<p class="empty">They have decided nothing otherwise than each other.</p>`;
  return html`<section aria-labelledby="differences-title">
    <h2 id="differences-title">Where they differ</h2>
    <p class="intro">The later decision stands; talk about it, and take back what was wrong.</p>
    <ul class="lines">
      ${disagreements.slice(0, MOST_SHOWN).map(
        ({ report, words, variable, issue, decided }) =>
          html`<li>
            <span class="words" dir="auto">${words === '' ? 'the report itself' : words}</span>
            <span class="notes"
              >${variable}${issue === null ? '' : `, ${issueName(issue, coverage)}`} ·
              ${decided.map(({ who, value }) => `${who}: ${value}`).join(' · ')} · <a href="/read/${report}">the report</a></span
            >
          </li>`,
      )}
    </ul>
    ${disagreements.length > MOST_SHOWN ? html`<p class="pages">the first ${MOST_SHOWN} of ${disagreements.length}</p>` : null}
  </section>`;
}
