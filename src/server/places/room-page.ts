import { html, type Markup } from '../../render/html/safe-markup.ts';
import { printable } from '../../text/printable.ts';
import { STYLE_ADDRESS } from '../room-assets.ts';
import type { RoomContext } from '../room-context.ts';
import type { Place, PlacePage } from './place.ts';

/** A whole page of the room: where one is, the ways to the other places, and what the place shows. */
export function roomPage(
  { warm, isReadOnly }: RoomContext,
  places: readonly Place[],
  here: Place | null,
  page: PlacePage,
): string {
  const { title } = warm.workspace.codebook.negotiation;
  const document = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>${page.title} · ${title}</title>
      <link rel="stylesheet" href="${STYLE_ADDRESS}" />
      <link rel="icon" href="/assets/room-icon.svg" />
      <script type="module" src="/assets/room-script.js"></script>
    </head>
    <body class="room" data-version="${warm.version}" data-place="${here?.id ?? ''}">
      <a class="skip" href="#place">Skip to the place</a>
      ${roomHead(html`${title}${isReadOnly ? html` <span class="flag">for reading</span>` : null}`, places, here)}
      <div id="told" role="status" aria-live="polite"></div>
      <main id="place" tabindex="-1">${page.body}</main>
      ${keysOf(places)}
    </body>
  </html>`;
  // Whatever a report brought along that would steer a screen is taken out in this one place.
  return `<!doctype html>\n${printable(document.markup)}\n`;
}

/** The bar with the ways to all places. */
function roomHead(title: Markup, places: readonly Place[], here: Place | null): Markup {
  return html`<header class="room-head">
    <p class="room-title">${title}</p>
    <nav aria-label="Places" class="places">
      <ul>
        ${places.map((place) => html`<li><a href="/${place.id}" data-key="${place.key}" ${place === here ? CURRENT : null}>${place.title}</a></li>`)}
      </ul>
    </nav>
    <p class="keys-hint">
      <button type="button" class="link" data-act="keys"><kbd>?</kbd><span class="hidden">Keys</span></button>
    </p>
  </header>`;
}

const CURRENT = html`aria-current="page"`;

/** Keys, parted by blanks, and what they do. */
type KeyRow = readonly [keys: string, does: string];

const KEYS_EVERYWHERE: readonly KeyRow[] = [
  ['?', 'these keys'],
  ['j', 'next line'],
  ['k', 'line before'],
  ['Enter', 'its words'],
  ['Esc', 'close'],
  ['/', 'find'],
];

const KEYS_IN_REVIEW: readonly KeyRow[] = [
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
];

function keysOf(places: readonly Place[]): Markup {
  const leading = places.map(({ key, title }): KeyRow => [`g ${key}`, title]);
  return html`<dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <div class="key-columns">
      ${keySection('Everywhere', [...KEYS_EVERYWHERE, ...leading])} ${keySection('Review', KEYS_IN_REVIEW)}
    </div>
    <form method="dialog"><button class="primary">Close</button></form>
  </dialog>`;
}

function keySection(title: string, all: readonly KeyRow[]): Markup {
  const rows = all.map(
    ([keys, does]) =>
      html`<dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt>
        <dd>${does}</dd>`,
  );
  return html`<section>
    <h3>${title}</h3>
    <dl>${rows}</dl>
  </section>`;
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
