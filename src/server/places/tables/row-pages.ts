import { html, type Markup } from '../../../render/html/safe-markup.ts';
import { plural } from '../shown-words.ts';

/** Rows of a table that are shown at once: what a browser draws without being felt. */
const ROWS_A_PAGE = 100;

/** Some of the rows, with where they stand among all. */
export interface RowPage<T> {
  readonly rows: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly count: number;
}

/** The rows of the page that is asked for as page=2; of the nearest one where there is no such page. */
export function pageOfRows<T>(all: readonly T[], fields: URLSearchParams): RowPage<T> {
  const pages = Math.max(1, Math.ceil(all.length / ROWS_A_PAGE));
  const asked = Math.trunc(Number(fields.get('page') ?? '1'));
  const page = Math.min(pages, Math.max(1, Number.isFinite(asked) ? asked : 1));
  return { rows: all.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE), page, pages, count: all.length };
}

export function pageLinks({ page, pages, count }: RowPage<unknown>, fields: URLSearchParams, path: string, noun: string): Markup {
  const to = (number: number): string => {
    const next = new URLSearchParams(fields);
    next.set('page', String(number));
    return `${path}?${next.toString()}`;
  };
  return html`<p class="pages">
    ${plural(count, noun)}${pages > 1 ? html` · page ${page} of ${pages}` : null}
    ${page > 1 ? html`<a rel="prev" href="${to(page - 1)}">earlier page</a>` : null}
    ${page < pages ? html`<a rel="next" href="${to(page + 1)}">next page</a>` : null}
  </p>`;
}

/** A number of a table; where a narrow window shows no heads, what is counted stands beside it. */
export function figureCell(count: number | null, noun: string): Markup {
  // Without a blank where there is none: a narrow window leaves out cells that are empty.
  const shown = count === null ? '' : count.toLocaleString('en-GB');
  return html`<td class="figure" data-name="${count === 1 ? noun : `${noun}s`}">${shown}</td>`;
}
