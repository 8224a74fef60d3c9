import { frontSectionsOf } from '../../render/html/html-front-page.ts';
import { html } from '../../render/html/safe-markup.ts';
import type { Place } from './place.ts';
import { wordsAddress } from './shown-words.ts';
import { emptyRoom } from './today-place.ts';

/** Most lines of one kind. */
const MOST_LINES = 60;

/** What happened on which day: the course of each issue as a drawing, rounds, decisions, moves and disputes. */
export const timeline: Place = {
  id: 'timeline',
  title: 'Timeline',
  key: 'l',
  show: async (context) => {
    const { warm } = context;
    if (warm.coverage.readings.length === 0) return { title: 'Timeline', body: emptyRoom(context) };
    const sections = warm.once('timeline', () =>
      frontSectionsOf(warm.front, {
        sections: ['rounds', 'decided', 'moves', 'disputed'],
        mostLines: MOST_LINES,
        addressIn: wordsAddress,
        drawings: 'rounds',
      }),
    );
    return {
      title: 'Timeline',
      body: html`<header class="place-head"><h1>Timeline</h1></header>
        ${sections}`,
    };
  },
};
