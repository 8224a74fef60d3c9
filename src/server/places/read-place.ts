import { markedReport } from '../../app/coverage/marked-report.ts';
import type { Coverage } from '../../app/coverage/coverage.ts';
import { itemNamed } from '../../app/coverage/id-lookup.ts';
import type { MarkedParagraph, MarkedReport, MarginNote } from '../../model/room/report-with-marks.ts';
import type { MarkedPiece } from '../../model/room/marked-words.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { isDecided } from '../../model/reading/code.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import { Problem } from '../room-problem.ts';
import type { Place, PlacePage } from './place.ts';
import { reportRows } from './reports-to-read.ts';
import {
  codeWords,
  daysOf,
  issueName,
  partyClass,
  pieceOf,
  plural,
  readAddress,
  saidWords,
  SOURCING_NAMES,
  speakerWithParty,
} from './shown-words.ts';
import { emptyRoom } from './today-place.ts';

/** A report with its statements marked in the text, and who says them in the margin; without one, the reports to choose from. */
export const read: Place = {
  id: 'read',
  title: 'Read',
  key: 'd',
  show: async (context, { rest: [id], fields }) => {
    const { coverage } = context.warm;
    if (id === undefined)
      return {
        title: 'Read',
        body:
          coverage.readings.length === 0
            ? emptyRoom(context)
            : html`<header class="place-head"><h1>Read</h1></header>
                ${reportRows(coverage, fields, '/read')}`,
      };
    const found = itemNamed(id, coverage);
    if (found.kind !== 'report') throw new Problem(404, `"${id}" is no report.`, 'Read lists the reports.');
    return reportPage(found.reading, askedWords(fields.get('words'), found.reading), coverage, context.isReadOnly);
  },
};

/** words=10-50: the stretch of the text that whoever leads here means. */
function askedWords(given: string | null, { text }: Reading): Span | null {
  const [, first, last] = /^(\d{1,9})-(\d{1,9})$/.exec(given ?? '') ?? [];
  if (first === undefined || last === undefined) return null;
  const span = { start: Number(first), end: Math.min(Number(last), text.length) };
  return span.end > span.start ? span : null;
}

function reportPage(reading: Reading, asked: Span | null, coverage: Coverage, isReadOnly: boolean): PlacePage {
  const marked = markedReport(reading, coverage, asked);
  const title = marked.title ?? 'without a title';
  const seen = new Set<number | 'asked'>();
  return {
    title,
    body: html`<article class="report-text" data-report="${marked.report}">
      ${headOf(marked, coverage)}
      <div class="paragraphs">${marked.paragraphs.map((one) => paragraphOf(one, marked, coverage, seen))}</div>
      ${isReadOnly ? null : addForm(coverage)} ${doubtsOf(marked)}
    </article>`,
  };
}

function headOf(marked: MarkedReport, coverage: Coverage): Markup {
  const { title, outlet, published, wires, path, sharedWith } = marked;
  const notes = marked.paragraphs.flatMap((one) => one.notes);
  const speakers = new Map(notes.map(({ speaker, party }) => [speaker, party]));
  return html`<header class="place-head">
    <h1 dir="auto">${title ?? 'without a title'}</h1>
    <p class="facts">
      <span>${outlet ?? 'outlet not known'}</span> ·
      <span>${published === null ? 'undated' : daysOf(coverage).day(published)}</span
      >${wires.length > 0 ? html` · <span>credits ${wires.join(', ')}</span>` : null} ·
      <span>${plural(notes.length, 'statement')}</span> · <span class="path" title="${path}">${fileName(path)}</span>
    </p>
    <p class="legend speakers">
      ${[...speakers].map(([speaker, party]) => html`<span class="${partyClass(party, coverage)}"><span class="dot"></span>${speaker}</span> `)}
    </p>
    ${sharedWith.length === 0 ? null : html`<p class="notes">Shares text with ${sharedWith.slice(0, 6).map(({ report, outlet: other, title: name, words }, at) => html`${at > 0 ? ', ' : ''}<a href="${readAddress(report, null)}">${other ?? name ?? report.slice(0, 8)}</a> (${plural(words, 'word')})`)}</p>`}
  </header>`;
}

/** The end of a path or an address: the rest tells where somebody's files lie, not what this is. */
function fileName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}

function paragraphOf(
  { kind, pieces, notes }: MarkedParagraph,
  marked: MarkedReport,
  coverage: Coverage,
  seen: Set<number | 'asked'>,
): Markup {
  const speakers = new Map(marked.paragraphs.flatMap((one) => one.notes).map(({ number, party }) => [number, party]));
  return html`<div class="with-margin kind-${kind}">
    <p class="text" dir="auto">${pieces.map((piece) => numbered(piece, speakers, coverage, seen))}</p>
    ${
      notes.length === 0
        ? null
        : html`<ul class="margin">
            ${notes.map((note) => noteOf(note, marked, coverage))}
          </ul>`
    }
  </div>`;
}

/** A piece with the number of each statement whose words begin with it. */
function numbered(
  piece: MarkedPiece,
  speakers: ReadonlyMap<number, string | null>,
  coverage: Coverage,
  seen: Set<number | 'asked'>,
): Markup {
  const begins = piece.roles.some((role) => role === 'content' || role === 'code')
    ? piece.said.filter((number) => !seen.has(number))
    : [];
  for (const number of begins) seen.add(number);
  const isFirstAsked = piece.roles.includes('asked') && !seen.has('asked');
  if (isFirstAsked) seen.add('asked');
  const speaker = partyClass(speakers.get(piece.said.at(-1) ?? -1) ?? null, coverage);
  return html`${isFirstAsked ? html`<a id="words" tabindex="-1"></a>` : null}${begins.map((number) => html`<a class="number" id="said-${number}" href="#note-${number}" aria-label="Statement ${number}: who says it">${number}</a>`)}${pieceOf(piece, speaker)}`;
}

function noteOf(note: MarginNote, { report }: MarkedReport, coverage: Coverage): Markup {
  const { number, statement, speaker, party, sourcing, said, codes, reviewed, reports } = note;
  return html`<li id="note-${number}" class="${partyClass(party, coverage)}" tabindex="-1">
    <a class="number" href="#said-${number}" aria-label="To the words of statement ${number}">${number}</a>
    ${speakerWithParty(speaker, party, coverage)}
    <span class="notes"
      >${SOURCING_NAMES[sourcing]} · ${saidWords(said, daysOf(coverage))}${reviewed ? ' · reviewed' : ''}
      ${statement === null ? null : html` · <a href="/statements/${statement}">${reports > 1 ? plural(reports, 'report') : 'the statement'}</a>`}</span
    >
    ${codes.map((code) => {
      const item = `${statement ?? report}.${code.issue}.${code.alternative ?? ''}`;
      return html`<span class="code"
        >${issueName(code.issue, coverage)}: ${codeWords(code, party, coverage)}
        <a class="notes" href="/review?item=${encodeURIComponent(item)}"
          >${isDecided(code) ? 'decided' : `${Math.round(100 * code.confidence)} in 100, decide`}</a
        ></span
      >`;
    })}
  </li>`;
}

/** Shown when words are selected: who says them. */
function addForm({ links, codebook }: Coverage): Markup {
  const people = codebook.parties.flatMap((party) => party.people.map(({ name }) => name));
  const names = [...new Set([...people, ...links.actors.map(({ name }) => name)])].slice(0, 400);
  return html`<form id="add-statement" hidden aria-label="Add a statement">
    <p>Who says “<span id="selected-words"></span>”?</p>
    <label>Name <input id="selected-speaker" list="speakers" autocomplete="off" required /></label>
    <datalist id="speakers">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
    <button type="submit" class="primary">Add the statement</button> <button type="button" data-act="cancel">Cancel</button>
  </form>`;
}

function doubtsOf({ findings, report }: MarkedReport): Markup | null {
  if (findings.length === 0) return null;
  return html`<section class="doubts" aria-labelledby="doubts-title">
    <h2 id="doubts-title">Doubts</h2>
    <ul class="lines">
      ${findings.map(
        ({ seen, assumed, span }) =>
          html`<li>
            ${seen}
            <span class="notes"
              >${assumed}${span === null ? null : html` · <a href="${readAddress(report, span)}">the words</a>`}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
