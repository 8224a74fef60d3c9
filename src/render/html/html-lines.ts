import type { Flag, Line, Run } from '../page/page.ts';
import type { Citations } from './html-citations.ts';
import { html, type Markup } from './safe-markup.ts';

/** One line of the brief as markup: its words, its notes, its citations, and what stands under it. */

const MARK_WORDS: Readonly<Record<Line['mark'], string>> = {
  '': '',
  '~': 'move',
  '!': 'one side',
  '≠': 'dispute',
  '+': 'round',
  '·': 'new',
};

/** These the words or the notes of the line say already. */
const SAID: readonly Flag[] = ['ascribed', 'conditional', 'unnamed'];
const UNNAMED_CLASS = html` class="flag"`;

export function listOf(lines: readonly Line[], citations: Citations, section: string): Markup {
  return html`<ul class="lines">
    ${lines.map((line) => html`<li>${lineOf(line, citations, section)}</li>`)}
  </ul>`;
}

export function lineOf(line: Line, citations: Citations, section: string): Markup {
  const mark = MARK_WORDS[line.mark];
  const notes = line.notes.filter((note) => note.trim() !== '');
  return html`${mark === '' ? null : html`<span class="mark mark-${mark.replace(' ', '-')}">${mark}</span> `}<span class="said"
      >${runsOf(line.runs)}</span
    >
    ${flagsOf(line.flags)}
    <span class="notes"
      >${notes.map((note, at) => html`${at > 0 ? ' · ' : ''}<span dir="auto" ${isUnnamed(note) ? UNNAMED_CLASS : null}>${note}</span>`)}
      ${citations.links(line.cites, section)}${moreCites(line)}${reportLinks(line)}</span
    >
    ${line.under.length > 0 ? listOf(line.under, citations, section) : null}`;
}

function moreCites({ more = 0 }: Line): Markup | null {
  return more === 0 ? null : html`<span class="more-cites">and ${more.toLocaleString('en-GB')} more</span>`;
}

/** Reports that the line names without citing words of them. */
function reportLinks({ reports, cites }: Line): Markup | null {
  const cited = new Set(cites.map(({ report }) => report));
  const others = reports.filter((report) => !cited.has(report));
  if (others.length === 0) return null;
  return html`<span class="cites"
    >${others.map((report) => html`<a class="cite" href="#report-${report}" aria-label="[${report}], report">[${report}]</a>`)}</span
  >`;
}

/** A note that tells of an unnamed source stands out. */
function isUnnamed(note: string): boolean {
  return /\bunnamed (?:official|source)\b/.test(note);
}

export function runsOf(runs: readonly Run[]): Markup[] {
  return runs.map(({ words, kind }) => {
    if (kind === 'strong') return html`<b>${words}</b>`;
    if (kind === 'verb') return html`<span class="verb">${words}</span>`;
    return kind === 'quote' ? html`<span class="words" dir="auto">${words}</span>` : html`${words}`;
  });
}

function flagsOf(flags: readonly Flag[]): Markup[] {
  return flags
    .filter((flag) => !SAID.includes(flag))
    .map((flag) => html`<span class="flag flag-${flag.replace(' ', '-')}">${flag}</span> `);
}
