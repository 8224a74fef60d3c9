import { html, type Markup } from '../../render/html/safe-markup.ts';
import { printable } from '../../text/printable.ts';
import type { RoomContext } from '../room-context.ts';
import type { Place, PlacePage } from './place.ts';

/** A whole page of the room: where one is, the ways to the other places, and what the place shows. */
export function roomPage(
  { warm, isReadOnly }: RoomContext,
  places: readonly Place[],
  here: Place | null,
  page: PlacePage,
): string {
  const title = warm.coverage.codebook.negotiation.title;
  const document = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>${page.title} · ${title}</title>
      <link rel="stylesheet" href="/assets/room.css" />
      <link rel="icon" href="/assets/room-icon.svg" />
      <script type="module" src="/assets/room-script.js"></script>
    </head>
    <body class="room" data-version="${warm.version}" data-place="${here?.id ?? ''}">
      <a class="skip" href="#place">Skip to the place</a>
      <header class="room-head">
        <p class="room-title">${title}${isReadOnly ? html` <span class="flag">for reading</span>` : null}</p>
        <nav aria-label="Places" class="places">
          <ul>
            ${places.map((place) => html`<li><a href="/${place.id}" data-key="${place.key}" ${place === here ? CURRENT : null}>${place.title}</a></li>`)}
          </ul>
        </nav>
        <p class="keys-hint">
          <button type="button" class="link" data-act="keys"><kbd>?</kbd><span class="hidden">Keys</span></button>
        </p>
      </header>
      <div id="told" role="status" aria-live="polite"></div>
      <main id="place" tabindex="-1">${page.body}</main>
      ${keysOf(places)}
    </body>
  </html>`;
  // Whatever a report brought along that would steer a screen is taken out in this one place.
  return `<!doctype html>\n${printable(document.markup)}\n`;
}

const CURRENT = html`aria-current="page"`;

function keysOf(places: readonly Place[]): Markup {
  const rows = (all: readonly (readonly [keys: string, does: string])[]): Markup[] =>
    all.map(
      ([keys, does]) =>
        html`<dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${does}</dd>`,
    );
  return html`<dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <div class="key-columns">
      <section>
        <h3>Everywhere</h3>
        <dl>
          ${rows([
            ['?', 'these keys'],
            ['j', 'next line'],
            ['k', 'line before'],
            ['Enter', 'its words'],
            ['Esc', 'close'],
            ['/', 'find'],
          ])}
          ${rows(places.map(({ key, title }) => [`g ${key}`, title] as const))}
        </dl>
      </section>
      <section>
        <h3>Review</h3>
        <dl>
          ${rows([
            ['a', 'right as proposed'],
            ['x', 'wrong'],
            ['1 … 9', 'another alternative'],
            ['t', 'find an alternative of any issue'],
            ['+ - o', 'supports, rejects, is open to'],
            ['h 1', 'the position of another party'],
            ['w', 'nobody is cited for these words'],
            ['n', 'why, then Enter'],
            ['l', 'later'],
            ['b', 'back'],
            ['z', 'take back the last decision'],
          ])}
        </dl>
      </section>
    </div>
    <form method="dialog"><button class="primary">Close</button></form>
  </dialog>`;
}

/** A page that tells what could not be done, and what to do. */
export function problemPage(problem: string, remedy: string): PlacePage {
  return {
    title: 'Not here',
    body: html`<header class="place-head"><h1>${problem}</h1></header>
      <p>${remedy}</p>
      <p><a href="/today">Today</a></p>`,
  };
}
