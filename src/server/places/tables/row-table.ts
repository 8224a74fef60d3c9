import { html, type Markup } from '../../../render/html/safe-markup.ts';

export interface RowTable {
  /** What the rows are, for whoever does not see them. */
  readonly name: string;
  /** Said of the table where the name alone does not tell enough. */
  readonly caption?: string;
  readonly columns: readonly Column[];
  /** Each a table row. */
  readonly rows: readonly Markup[];
}

interface Column {
  readonly title: string;
  /** True: numbers, which align on the right. */
  readonly isFigure?: boolean;
}

/** A table that scrolls by itself where it is wider than the window. */
export function rowTable({ name, caption = name, columns, rows }: RowTable): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}">
    <table class="rows">
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ title, isFigure }) => html`<th scope="col" ${isFigure === true ? html`class="figure"` : null}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
