import type { Brief, BriefReport } from '../../model/brief.ts';
import type { DayWords } from '../page/day-phrases.ts';
import type { WordsAt } from '../page/issue-courses.ts';
import type { Citations, Cited } from './html-citations.ts';
import { html, type Markup } from './safe-markup.ts';

/** The reports with all the words that the brief cites from them. A citation opens its words; they lead back to every line. */
export function reportsOf(brief: Brief, citations: Citations, days: DayWords): Markup {
  return html`<section id="reports" aria-labelledby="reports-title">
    <h2 id="reports-title">Reports</h2>
    <p class="intro">Every report that was read, with the words cited from it and what stands around them.</p>
    ${brief.reports.length === 0 ? html`<p class="empty">no report was read</p>` : null}
    ${brief.reports.map((report) => reportOf(report, citations.inReport(report.number), days))}
  </section>`;
}

/** Where the words of a report stand, for a page that has more than the brief. */
export type AddressInReport = (report: BriefReport, evidence: WordsAt) => string;

/** The words that are cited from reports, each to be opened beside its line, with the way to the report itself. */
export function citedWordsOf(
  reports: readonly BriefReport[],
  citations: Citations,
  days: DayWords,
  addressIn: AddressInReport,
): Markup {
  return html`<ol class="excerpts beside-words">
    ${reports.map((report) =>
      citations.inReport(report.number).map((one) => excerptOf(one, report, dayOf(report, days), addressIn)),
    )}
  </ol>`;
}

function dayOf({ published }: BriefReport, days: DayWords): string {
  return published.date === null ? 'undated' : days.day(published.date);
}

function reportOf(report: BriefReport, cited: readonly Cited[], days: DayWords): Markup {
  const { number, outlet, wires, path, url } = report;
  const day = dayOf(report, days);
  const address = webAddress(url);
  return html`<article class="report" id="report-${number}" tabindex="-1">
    <h3><span class="number">[${number}]</span> <span dir="auto">${report.title ?? 'without a title'}</span></h3>
    <p class="notes">
      <b>${outlet ?? 'outlet not known'}</b> · ${day}${wires.length > 0 ? ` · credits ${wires.join(', ')}` : ''} ·
      <span class="path">${path}</span>
      ${address === null ? null : html` · <a href="${address}" rel="noreferrer noopener">on the web</a>`}
    </p>
    ${
      cited.length === 0
        ? html`<p class="empty">nothing is cited from it</p>`
        : html`<ol class="excerpts">
            ${cited.map((one) => excerptOf(one, report, day))}
          </ol>`
    }
  </article>`;
}

function excerptOf(
  { id, label, evidence, places }: Cited,
  report: BriefReport,
  day: string,
  addressIn: AddressInReport | null = null,
): Markup {
  const { number, title, outlet } = report;
  const whole =
    addressIn === null
      ? html`<a href="#report-${number}">All words cited from this report</a>`
      : html`<a href="${addressIn(report, evidence)}">Read it in the report</a>`;
  return html`<li class="excerpt" id="${id}" tabindex="-1">
    <p class="panel-head">
      <b>[${number}] ${outlet ?? 'outlet not known'}</b> · ${day}<br /><span dir="auto">${title ?? ''}</span>
    </p>
    <blockquote dir="auto">${paragraphsOf(evidence)}</blockquote>
    <p class="cited">
      <b>${label}</b> · cited in
      ${places.map((place, at) => html`${at > 0 ? ' · ' : ''}<a href="#${place.id}">${place.section}</a>`)}
    </p>
    <p class="panel-foot">${whole} <a class="close" href="#close">Close</a></p>
  </li>`;
}

/** The words with what surrounds them; a line end of the report is a paragraph of its own. */
function paragraphsOf({ before, within, after }: Cited['evidence']): Markup {
  const pieces = [{ words: before, marked: false }, ...within, { words: after, marked: false }];
  const paragraphs: Markup[][] = [[]];
  for (const { words, marked } of pieces) {
    for (const [at, line] of words.split('\n').entries()) {
      if (at > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push(marked ? html`<mark>${line}</mark>` : html`${line}`);
    }
  }
  return html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`;
}

/** The address when it is one of the web; a report may bring any. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
