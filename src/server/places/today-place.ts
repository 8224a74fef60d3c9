import { frontSectionsOf } from '../../render/html/html-front-page.ts';
import { FRONT_SECTIONS } from '../../render/page/front-page.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import type { RoomContext } from '../room-context.ts';
import type { WarmRecord } from '../room-record.ts';
import { unfinishedNote } from '../unfinished-note.ts';
import type { Place } from './place.ts';
import { plural, wordsAddress } from './shown-words.ts';

/** Most lines of one section: the first page is read in the morning, the rest has places of its own. */
const MOST_LINES = 24;

/** The first page of the brief, as the record is now; every line opens its words beside it. */
export const today: Place = {
  id: 'today',
  title: 'Today',
  key: 't',
  show: async (context) => {
    const { warm } = context;
    const note = await unfinishedNote(context);
    if (isEmpty(warm)) return { title: 'Today', body: html`${emptyRoom(context)} ${note}` };
    const { title, facts } = warm.front;
    const sections = warm.onceOfFront('today', (front) =>
      frontSectionsOf(front, {
        sections: FRONT_SECTIONS,
        mostLines: MOST_LINES,
        addressIn: wordsAddress,
        drawings: 'state',
      }),
    );
    const waiting = warm.isWhole ? context.desk.waiting().length : 0;
    return {
      title: 'Today',
      body: html`<header class="place-head">
          <h1>${title}</h1>
          <p class="facts">${facts.map((fact, at) => html`${at > 0 ? ' · ' : ''}<span>${fact}</span>`)}</p>
          ${waiting === 0 ? null : html`<p class="facts"><a href="/review">${plural(waiting, 'proposed position')} to decide</a></p>`}
        </header>
        ${note} ${sections}`,
    };
  },
};

/** Whether there is no report to show anything of. What has a front page with something on it has reports. */
export function isEmpty(warm: WarmRecord): boolean {
  return (warm.isWhole || warm.front.sections.length === 0) && warm.coverage.readings.length === 0;
}

/** A record without reports says what to do. */
export function emptyRoom({ isReadOnly }: RoomContext): Markup {
  return html`<header class="place-head"><h1>Nothing has been read yet</h1></header>
    <section class="start">
      <p>This record holds no report. ${isReadOnly ? 'It is open for reading alone.' : null}</p>
      ${isReadOnly ? null : html`<p><a class="button" href="/sources">Add reports</a> drop files there, or paste a text.</p>`}
      <p>On the command line: <code>readout add reports/</code></p>
    </section>`;
}
