import type { Coverage } from '../../app/coverage/coverage.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import { unfinishedNote } from '../unfinished-note.ts';
import type { Place } from './place.ts';
import { reportRows } from './reports-to-read.ts';
import { plural, readAddress } from './shown-words.ts';

/** Origins that are shown: those most reports rest on. */
const MOST_ORIGINS = 30;
const MOST_DOUBTS = 60;

/** Where the record comes from: its reports, what they rest on, what is doubtful, and the way to add more. */
export const sources: Place = {
  id: 'sources',
  title: 'Sources',
  key: 'o',
  show: async (context, { fields }) => {
    const { warm, isReadOnly } = context;
    const { coverage } = warm;
    const rest = warm.once('sources', () => html`${originsOf(coverage)} ${doubtsOf(coverage)}`);
    return {
      title: 'Sources',
      body: html`<header class="place-head">
          <h1>Sources</h1>
          <p class="facts">${plural(coverage.readings.length, 'report')}</p>
        </header>
        ${await unfinishedNote(context)} ${isReadOnly ? null : addSection()} ${toldSection(coverage, isReadOnly)}
        ${
          coverage.readings.length === 0
            ? null
            : html`<section aria-labelledby="reports-title">
                <h2 id="reports-title">Reports</h2>
                ${reportRows(coverage, fields, '/sources')}
              </section>`
        }
        ${rest}`,
    };
  },
};

function addSection(): Markup {
  return html`<section aria-labelledby="add-title">
    <h2 id="add-title">Add reports</h2>
    <form id="add-reports" class="add">
      <div class="drop" id="drop">
        <p>
          <label class="button">Choose files <input id="files" type="file" multiple class="hidden" /></label>
          <label class="button">or a folder <input id="folder" type="file" webkitdirectory multiple class="hidden" /></label>
          or drop them here: text, web pages, PDF, Word, mails, exports of archives.
        </p>
      </div>
      <label class="block"
        >or paste a text, or a web address<textarea
          id="pasted"
          rows="5"
          placeholder="Headline, then the report; or https://..."
        ></textarea>
      </label>
      <div class="told">
        <label>Published <input id="told-published" autocomplete="off" placeholder="14 May 2031" /></label>
        <label>Outlet <input id="told-outlet" autocomplete="off" /></label>
        <button type="submit" class="primary">Add</button>
      </div>
      <p class="notes">Day and outlet go with all that is added at once; leave them out where the reports say them.</p>
    </form>
    <ul id="added" class="lines" aria-live="polite" data-keep></ul>
  </section>`;
}

/** Reports that do not say when or by whom they were published, each with fields to tell it. */
function toldSection({ readings }: Coverage, isReadOnly: boolean): Markup | null {
  const lacking = readings.filter(({ published, outlet }) => published.date === null || outlet === null);
  if (lacking.length === 0 || isReadOnly) return null;
  return html`<section aria-labelledby="lacking-title">
    <h2 id="lacking-title">${plural(lacking.length, 'report')} without a day or an outlet</h2>
    <p class="intro">What only undated reports tell is never counted as new.</p>
    <ul class="lines">
      ${lacking.slice(0, MOST_DOUBTS).map(
        ({ report, title, published, outlet }) =>
          html`<li>
            <form class="told tell-report" data-report="${report}">
              <a href="${readAddress(report, null)}" dir="auto">${title ?? report.slice(0, 8)}</a>
              ${published.date === null ? html`<label>Published <input name="published" autocomplete="off" placeholder="14 May 2031" /></label>` : null}
              ${outlet === null ? html`<label>Outlet <input name="outlet" autocomplete="off" /></label>` : null}
              <button type="submit">Set</button>
            </form>
          </li>`,
      )}
    </ul>
  </section>`;
}

function originsOf({ links, byReport }: Coverage): Markup | null {
  const shared = links.origins
    .filter(({ reports }) => reports.length > 1)
    .toSorted((a, b) => b.reports.length - a.reports.length);
  if (shared.length === 0) return null;
  return html`<section aria-labelledby="origins-title">
    <h2 id="origins-title">What several reports rest on</h2>
    <p class="intro">Ten reprints of one wire story are ten reports and one origin.</p>
    <ul class="lines">
      ${shared.slice(0, MOST_ORIGINS).map(
        ({ kind, name, reports, why }) =>
          html`<li>
            <b>${name}</b>, ${kind}: ${plural(reports.length, 'report')}
            <span class="notes"
              >${reports.map((report, at) => html`${at > 0 ? ' · ' : ''}<a href="${readAddress(report, null)}">${byReport.get(report)?.outlet?.name ?? report.slice(0, 8)}</a>`)}
              — ${why.join('; ')}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function doubtsOf({ readings }: Coverage): Markup | null {
  const all = readings.flatMap(({ report, title, findings }) => findings.map((finding) => ({ report, title, finding })));
  if (all.length === 0) return null;
  return html`<section aria-labelledby="doubts-title">
    <h2 id="doubts-title">Doubts</h2>
    <ul class="lines">
      ${all.slice(0, MOST_DOUBTS).map(
        ({ report, title, finding: { seen, assumed, span } }) =>
          html`<li>
            ${seen}
            <span class="notes"
              >${assumed} · <a href="${readAddress(report, span)}" dir="auto">${title ?? report.slice(0, 8)}</a></span
            >
          </li>`,
      )}
    </ul>
    ${all.length > MOST_DOUBTS ? html`<p class="pages">the first ${MOST_DOUBTS} of ${plural(all.length, 'doubt')}</p>` : null}
  </section>`;
}
