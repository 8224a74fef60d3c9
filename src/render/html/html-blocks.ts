import { isTold, type Block, type Cell, type Page, type Row, type Section } from '../page/page.ts';
import { stateWords } from '../page/fact-phrases.ts';
import type { Citations } from './html-citations.ts';
import { alignedOf } from './html-shared-text.ts';
import { listOf } from './html-lines.ts';
import { html, type Markup } from './safe-markup.ts';

/** A section with its heading; what follows its blocks, such as drawings, comes from outside. */
export function sectionOf(section: Section, citations: Citations, after: Markup | null): Markup {
  const { id, title, intro, blocks, empty } = section;
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${intro === '' || blocks.length === 0 ? null : html`<p class="intro">${intro}</p>`}
    ${blocks.length === 0 ? html`<p class="empty">${empty}</p>` : blocksOf(blocks, citations, title)} ${after}
  </section>`;
}

/** Lines that follow each other are one list. */
function blocksOf(blocks: readonly Block[], citations: Citations, section: string): Markup[] {
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : []));
  const rest = blocks.flatMap((block) => (block.kind === 'line' ? [] : [blockOf(block, citations, section)]));
  const isGroups = blocks.every(({ kind }) => kind === 'group');
  return [
    ...(lines.length > 0 ? [listOf(lines, citations, section)] : []),
    ...(isGroups ? [html`<div class="groups">${rest}</div>`] : rest),
  ];
}

function blockOf(block: Exclude<Block, { kind: 'line' }>, citations: Citations, section: string): Markup {
  if (block.kind === 'aligned') return alignedOf(block.line, block.shared, citations, section);
  if (block.kind === 'grid') return gridOf(block.parties, block.rows, citations, section);
  if (block.kind === 'group')
    return html`<section class="group">
      <h3>${block.title} <small>${block.note}</small></h3>
      ${listOf(block.lines, citations, section)}
    </section>`;
  return html`<section class="dispute">
    <h3>${block.about} <small>${block.note}</small></h3>
    <div class="sides">
      ${block.sides.map(
        ({ title, lines, empty }) =>
          html`<div>
            <h4>${title}</h4>
            ${lines.length > 0 ? listOf(lines, citations, section) : html`<p class="empty">${empty}</p>`}
          </div>`,
      )}
    </div>
  </section>`;
}

/** So many parties have columns of one width; of more, those that are seldom heard are given less. */
const MOST_EQUAL = 4;

/** The grid as a table. Parties that are heard on no issue have no column; they are named below it. */
function gridOf(parties: readonly string[], rows: readonly Row[], citations: Citations, section: string): Markup {
  const isHeard = (at: number): boolean => rows.some(({ cells }) => isTold(cells[at]));
  const heard = parties.flatMap((_, at) => (isHeard(at) ? [at] : []));
  const silent = parties.filter((_, at) => !isHeard(at));
  return html`<table class="grid">
      <caption class="hidden">
        What each party stands for on each issue
      </caption>
      <colgroup>
        <col class="issue" />
        ${heard.map((at) => (heard.length <= MOST_EQUAL || isOften(rows, at) ? html`<col />` : html`<col class="seldom" />`))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          ${heard.map((at) => html`<th scope="col" class="party-${at % 6}"><span class="dot"></span>${parties[at] ?? ''}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(row, heard, citations, section))}
      </tbody>
    </table>
    ${silent.length > 0 && heard.length > 0 ? html`<p class="empty">No position coded on any issue: ${silent.join(', ')}</p>` : null}`;
}

/** A party that is heard on a third of the issues or fewer gets a narrow column. */
function isOften(rows: readonly Row[], at: number): boolean {
  return rows.filter(({ cells }) => isTold(cells[at])).length * 3 > rows.length;
}

function rowOf(row: Row, heard: readonly number[], citations: Citations, section: string): Markup {
  const cells =
    row.empty === null
      ? heard.map((at) => {
          const cell = row.cells[at];
          return cell
            ? html`<td data-party="${cell.party}" class="party-${at % 6}">${cellOf(cell, citations, section)}</td>`
            : html`<td></td>`;
        })
      : html`<td colspan="${Math.max(1, heard.length)}"><p class="empty">${row.empty}</p></td>`;
  return html`<tr>
    <th scope="row">${row.title} ${stateOf(row)}</th>
    ${cells}
  </tr>`;
}

function stateOf({ state, source }: Row): Markup | null {
  const words = stateWords(source);
  return words === null ? null : html`<span class="state state-${state.replaceAll(' ', '-')}">${words}</span>`;
}

function cellOf({ lines, earlier, heard, empty, uncoded, history }: Cell, citations: Citations, section: string): Markup {
  const modes = (['declared', 'ascribed'] as const).map((mode) =>
    lines.filter(({ flags }) => flags.includes('ascribed') === (mode === 'ascribed')),
  );
  const [declared = [], ascribed = []] = modes;
  return html`${lines.length === 0 ? html`<p class="empty">${empty}</p>` : null}
  ${lines.length === 0 && heard.length > 0 ? html`<div class="heard">${listOf(heard, citations, section)}</div>` : null}
  ${declared.length > 0 ? html`<div class="declared">${listOf(declared, citations, section)}</div>` : null}
  ${ascribed.length > 0 ? html`<div class="ascribed">${listOf(ascribed, citations, section)}</div>` : null}
  ${uncoded === '' ? null : html`<p class="empty">${uncoded}</p>`}
  ${
    earlier.length > 0
      ? html`<details>
          <summary>${earlier.length} said earlier</summary>
          ${listOf(earlier, citations, `${section}, earlier`)}
        </details>`
      : null
  }
  ${history === undefined ? null : historyLink(history)}`;
}

function historyLink({ address, earlier }: NonNullable<Cell['history']>): Markup {
  const words = earlier === 0 ? 'history' : `history: ${earlier.toLocaleString('en-GB')} earlier`;
  return html`<p class="history-link"><a href="${address}">${words}</a></p>`;
}

export function contentsOf({ sections }: Page): Markup {
  return html`<nav aria-label="Sections">
    <ol>
      ${sections.map(({ id, title, blocks }) => html`<li><a href="#${id}">${title}${blocks.length > 0 && blocks[0]?.kind !== 'grid' ? html` <span class="count">${blocks.length}</span>` : null}</a></li>`)}
    </ol>
  </nav>`;
}
