import { frontPageOf } from '../../render/html/html-front-page.ts';
import { html } from '../../render/html/safe-markup.ts';
import type { Place } from './place.ts';
import { readAddress } from './shown-words.ts';
import { emptyRoom } from './today-place.ts';

/** Most lines of one kind. */
const MOST_LINES = 200;

/** What happened on which day: the course of each issue as a drawing, rounds, decisions, moves and disputes. */
export const timeline: Place = {
  id: 'timeline',
  title: 'Timeline',
  key: 'l',
  show: async (context) => {
    const brief = context.warm.brief(context.now().toISOString());
    if (brief.reports.length === 0) return { title: 'Timeline', body: emptyRoom(context) };
    const { sections } = frontPageOf(brief, {
      sections: ['rounds', 'decided', 'moves', 'disputed'],
      mostLines: MOST_LINES,
      addressIn: ({ id }, { spans }) => readAddress(id, spans[0] ?? null),
      drawings: 'rounds',
    });
    return {
      title: 'Timeline',
      body: html`<header class="place-head"><h1>Timeline</h1></header>
        ${sections}`,
    };
  },
};
