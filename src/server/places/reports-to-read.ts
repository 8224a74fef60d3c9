import type { Coverage } from '../../app/coverage/coverage.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import { figureCell, pageLinks, pageOfRows } from './tables/row-pages.ts';
import { rowTable } from './tables/row-table.ts';
import { daysOf, readAddress } from './shown-words.ts';

/** The latest first, the undated last; put in order once for each state of the record. */
const LATEST_FIRST = new WeakMap<Coverage['readings'], Coverage['readings']>();

function latestFirst(readings: Coverage['readings']): Coverage['readings'] {
  const byDay = (a: Reading, b: Reading): number => ((a.published.date ?? '') < (b.published.date ?? '') ? 1 : -1);
  const known = LATEST_FIRST.get(readings) ?? readings.toSorted(byDay);
  LATEST_FIRST.set(readings, known);
  return known;
}

/** The reports of the record, the latest first, those whose title, outlet or file has the words asked for. */
export function reportRows(coverage: Coverage, fields: URLSearchParams, path: string): Markup {
  const { readings, provenance } = coverage;
  const asked = (fields.get('q') ?? '').trim().toLowerCase();
  const pathOf = (report: string): string => provenance.get(report)?.path ?? '';
  const hasWords = ({ title, outlet, report }: Reading): boolean =>
    `${title ?? ''} ${outlet?.name ?? ''} ${pathOf(report)}`.toLowerCase().includes(asked);
  const found = asked === '' ? latestFirst(readings) : latestFirst(readings).filter(hasWords);
  const page = pageOfRows(found, fields);
  const title = ({ report, title: own }: Reading): string => own ?? pathOf(report);
  const rows = page.rows.map((reading) => rowOf(reading, title(reading), coverage));
  return html`<form class="filter" role="search" action="${path}">
      <label>Find <input name="q" type="search" value="${fields.get('q') ?? ''}" placeholder="title, outlet or file" /></label>
      <button type="submit">Find</button>
    </form>
    ${rowTable({ name: 'Reports', columns: COLUMNS, rows })}
    ${found.length === 0 ? html`<p class="empty">No report has these words.</p>` : pageLinks(page, fields, path, 'report')}`;
}

const COLUMNS = [
  { title: 'Day' },
  { title: 'Outlet' },
  { title: 'Report' },
  { title: 'Statements', isFigure: true },
  { title: 'Doubts', isFigure: true },
] as const;

function rowOf({ report, outlet, published, attributions, findings }: Reading, title: string, coverage: Coverage): Markup {
  return html`<tr>
    <td class="day">${published.date === null ? 'undated' : daysOf(coverage).day(published.date)}</td>
    <td>${outlet?.name ?? 'not known'}</td>
    <th scope="row" dir="auto"><a href="${readAddress(report, null)}">${title}</a></th>
    ${figureCell(attributions.length, 'statement')} ${figureCell(findings.length === 0 ? null : findings.length, 'doubt')}
  </tr>`;
}
