import { createHash } from 'node:crypto';
import type { Brief } from '../../model/brief.ts';
import { withPrintableTexts } from '../../brief/printable-brief.ts';
import { commonYear, dayWords, type DayWords } from '../page/day-phrases.ts';
import { courseOf } from '../page/issue-courses.ts';
import { labelsOf } from '../page/citation-labels.ts';
import { pageOf } from '../page/page-sections.ts';
import { partyTies } from '../page/party-ties.ts';
import { contentsOf, sectionOf } from './html-blocks.ts';
import { Citations } from './html-citations.ts';
import { chartsOf, type Drawn } from './position-charts.ts';
import { tieDrawing } from './tie-drawing.ts';
import { html, styleElement, type Markup } from './safe-markup.ts';
import { reportsOf } from './html-reports.ts';
import { STYLE } from './stylesheet.ts';

/**
 * The brief as one page that needs nothing but itself: no script, no font, no picture, nothing from the network. The policy in its
 * head lets the browser load nothing either, and apply no style but the one whose hash it names.
 */
export function renderHtml(given: Brief): string {
  const brief = withPrintableTexts(given);
  const page = pageOf(brief);
  const days = dayWords(commonYear(brief.coverage.first, brief.coverage.last));
  const citations = new Citations(labelsOf(page.sections));
  const drawn = drawnOf(brief, days);
  const drawings = html`${tieDrawing(partyTies(brief), drawn.parties, citations)} ${chartsOf(drawn, citations, days)}`;
  const sections = page.sections
    .filter(({ id }) => id !== 'reports')
    .map((section) => sectionOf(section, citations, section.id === 'state' ? drawings : null));
  const body = html`<a class="skip" href="#since">Skip to the brief</a>
    <header>
      <p class="kind">Brief</p>
      <h1>${page.title}</h1>
      <p class="facts">${page.facts.map((fact, at) => html`${at > 0 ? ' · ' : ''}<span>${fact}</span>`)}</p>
    </header>
    <div class="page">
      ${contentsOf(page)}
      <main>${sections} ${reportsOf(brief, citations, days)}</main>
    </div>
    ${FOOTER}`;
  return `<!doctype html>\n${documentOf(page.title, body).markup}\n`;
}

function drawnOf(brief: Brief, days: DayWords): Drawn {
  return {
    courses: brief.grid.flatMap((row) => courseOf(brief, row, days) ?? []),
    parties: brief.parties.map(({ name }) => name),
    covered: [brief.coverage.first, brief.coverage.last],
  };
}

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function documentOf(title: string, body: Markup): Markup {
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>${title}</title>
      ${styleElement(STYLE)}
    </head>
    <body>
      ${body}
    </body>
  </html>`;
}

const FOOTER = html`<footer>
  <p>
    Made by Readout from the words of the reports, by rule, without judgement of what is true. A number in brackets opens the
    words a line rests on. Origins are counted, not reports: ten reprints of one wire story are one origin. “As reported” marks
    words of the report that are not a quotation.
  </p>
</footer>`;
