import { frontSectionsOf } from '../../render/html/html-front-page.ts';
import { html } from '../../render/html/safe-markup.ts';
import type { FrontPage } from '../../render/page/front-page.ts';
import type { Place } from './place.ts';
import { wordsAddress } from './shown-words.ts';
import { emptyRoom, isEmpty } from './today-place.ts';

/** Most lines of one kind. */
const MOST_LINES = 60;

/** What happened on which day: the course of each issue as a drawing, rounds, decisions, moves and disputes. */
export const timeline: Place = {
  id: 'timeline',
  title: 'Timeline',
  key: 'l',
  show: async (context) => {
    const { warm } = context;
    if (isEmpty(warm)) return { title: 'Timeline', body: emptyRoom(context) };
    if (isBare(warm.front)) return { title: 'Timeline', body: html`${HEAD}${NOTHING_BY_DAY}` };
    const sections = warm.onceOfFront('timeline', (front) =>
      frontSectionsOf(withOwnWords(front), {
        sections: SECTIONS,
        mostLines: MOST_LINES,
        addressIn: wordsAddress,
        drawings: 'rounds',
      }),
    );
    return {
      title: 'Timeline',
      body: html`${HEAD}${sections}`,
    };
  },
};

const SECTIONS = ['rounds', 'decided', 'moves', 'disputed'];

const HEAD = html`<header class="place-head"><h1>Timeline</h1></header> `;

/** Where reports tell of one moment alone there is nothing that follows on anything. */
const NOTHING_BY_DAY = html`<p class="empty">
  Nothing stands here yet: no meeting, no move of a party and no dispute was found. What happened stands here by its day once
  reports of more days are added under <a href="/sources">Sources</a>.
</p>`;

function isBare({ sections, courses }: FrontPage): boolean {
  return courses.length === 0 && sections.every(({ id, blocks }) => !SECTIONS.includes(id) || blocks.length === 0);
}

/** The brief speaks of the positions above; here none are. */
function withOwnWords(front: FrontPage): FrontPage {
  const sections = front.sections.map((section) =>
    section.id === 'moves' ? { ...section, empty: 'no move of a party was found' } : section,
  );
  return { ...front, sections };
}
