import { html } from '../../render/html/safe-markup.ts';
import type { WarmRecord } from '../room-record.ts';
import type { Place, PlacePage } from './place.ts';

/** What a place says while the record is still being read: an open page hears how far that is, and shows the place when it is done. */
export function readingPage({ title }: Place, { hasFront, rowsRead }: WarmRecord): PlacePage {
  const meanwhile = hasFront
    ? html`<p>
        <a href="/today">Today</a>, <a href="/grid">Grid</a> and <a href="/timeline">Timeline</a> can be read meanwhile.
      </p>`
    : html`<p>
        Something has changed since the reports were last compared, so they are compared again. Of thousands of reports that takes
        minutes.
      </p>`;
  return {
    title,
    body: html`<header class="place-head"><h1>${title}</h1></header>
      <section class="start">
        <p>
          The record is being read, <span id="rows-read" class="figure">${rowsRead.toLocaleString('en-GB')}</span> rows so far.
          This page shows itself when that is done.
        </p>
        ${meanwhile}
      </section>`,
  };
}
