import { positionsInCell, positionsTold, type ToldPositions } from '../../app/coverage/cell-history.ts';
import { gridOnDay, tellingDays } from '../../app/coverage/grid-on-day.ts';
import type { BriefReport, Evidence, PositionLine } from '../../model/brief.ts';
import { frontSectionsOf } from '../../render/html/html-front-page.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import { runsOf } from '../../render/html/html-lines.ts';
import type { DayWords } from '../../render/page/day-phrases.ts';
import { stanceRuns } from '../../render/page/fact-phrases.ts';
import { frontPageOf, historyAddress } from '../../render/page/front-page.ts';
import { askedDay } from '../../app/asked-day.ts';
import { Problem } from '../room-problem.ts';
import type { RoomContext } from '../room-context.ts';
import type { Asked, Place, PlacePage } from './place.ts';
import { pageLinks, pageOfRows } from './tables/row-pages.ts';
import { daysOf, issueName, partyClass, partyTitle, plural, readAddress, SOURCING_NAMES, wordsAddress } from './shown-words.ts';
import { emptyRoom, isEmpty } from './today-place.ts';

/** Most places in reports that one position of a history is shown with. */
const MOST_WORDS = 12;

/** What each party stands for on each issue, now or on a day; a cell leads to its history. */
export const grid: Place = {
  id: 'grid',
  title: 'Grid',
  key: 'i',
  show: async (context, asked) => {
    const [party, issue] = asked.rest;
    return party !== undefined && issue !== undefined
      ? historyPage(context, party, issue, asked.fields)
      : gridPage(context, asked);
  },
};

function gridPage(context: RoomContext, { fields }: Asked): PlacePage {
  const { warm, now } = context;
  const asked = fields.get('day')?.trim() || null;
  const day = asked === null ? null : askedDay('day', asked);
  if (warm.workspace.codebook.issues.length === 0) return { title: 'Grid', body: NO_ISSUE };
  if (isEmpty(warm)) return { title: 'Grid', body: emptyRoom(context) };
  const days = warm.isWhole ? warm.once('telling days', tellingDays) : [];
  const sections = warm.onceOfFront(`grid ${day ?? ''}`, (front) =>
    frontSectionsOf(day === null ? front : frontPageOf(gridOnDay(warm.coverage, day, now().toISOString())), {
      sections: ['state'],
      mostLines: Infinity,
      addressIn: wordsAddress,
      drawings: day === null ? 'state' : null,
    }),
  );
  const when =
    day === null ? 'as it stands now' : `as it stood on ${daysOf(warm.coverage).day(day)}, by what was said until then`;
  return {
    title: 'Grid',
    body: html`<header class="place-head">
        <h1>Grid</h1>
        <p class="facts">${when}; “history” leads to every sentence behind a cell</p>
      </header>
      ${dayForm(days, day)} ${sections}`,
  };
}

const NO_ISSUE = html`<header class="place-head"><h1>Grid</h1></header>
  <p class="empty">The codebook names no issue, so there is nothing to stand for. <a href="/codebook">See the codebook</a>.</p>`;

/** The days on which a position is dated, as a slider that a keyboard moves as well, and as a field. */
function dayForm(days: readonly string[], day: string | null): Markup | null {
  if (days.length < 2) return null;
  const at = day === null ? days.length - 1 : Math.max(0, days.filter((one) => one <= day).length - 1);
  return html`<form class="filter" id="day-form" action="/grid" data-days="${days.join(' ')}">
    <label class="wide"
      >Day <input id="day-slider" type="range" min="0" max="${days.length - 1}" value="${at}" aria-describedby="day-shown" />
      <output id="day-shown">${day ?? 'now'}</output></label
    >
    <label>or a day <input name="day" type="date" value="${day ?? ''}" /></label>
    <button type="submit">Show</button> <a href="/grid">now</a>
  </form>`;
}

const MODE_TITLES = { declared: 'What it says of itself', ascribed: 'What others say of it' } as const;

function historyPage({ warm }: RoomContext, party: string, issue: string, fields: URLSearchParams): PlacePage {
  const { coverage } = warm;
  const ids = warm.once(`cell ${party} ${issue}`, () => positionsInCell(coverage, party, issue));
  if (!ids) throw new Problem(404, `There is no cell for "${party}" and "${issue}".`, 'The grid shows those that there are.');
  const page = pageOfRows(ids, fields);
  const told = warm.once(`history ${party} ${issue} ${page.page}`, () => positionsTold(coverage, page.rows));
  const current = new Set(coverage.derived.standings.flatMap((one) => one.current));
  const title = `${partyTitle(party, coverage)} on ${issueName(issue, coverage)}`;
  const days = daysOf(coverage);
  const modes = (['declared', 'ascribed'] as const).map((mode) => {
    const lines = told.lines
      .filter((one) => one.mode === mode)
      .map((one) => positionOf(one, told.reports, current.has(one.id), days));
    return html`<section class="history ${partyClass(party, coverage)}">
      <h2>${MODE_TITLES[mode]}</h2>
      ${
        lines.length === 0
          ? html`<p class="empty">nothing is coded</p>`
          : html`<ol class="lines">
              ${lines}
            </ol>`
      }
    </section>`;
  });
  return {
    title,
    body: html`<header class="place-head ${partyClass(party, coverage)}">
        <p class="kind"><a href="/grid">Grid</a></p>
        <h1><span class="dot"></span>${title}</h1>
        <p class="facts">the earliest first</p>
      </header>
      ${pageLinks(page, fields, historyAddress(party, issue), 'position')} ${modes}`,
  };
}

function positionOf(position: PositionLine, reports: ToldPositions['reports'], isCurrent: boolean, days: DayWords): Markup {
  const { grounds } = position;
  const how = grounds.sourcing.map((one) => SOURCING_NAMES[one]).join(' and ');
  const evidence = grounds.evidence.slice(0, MOST_WORDS);
  const more = grounds.evidence.length - evidence.length;
  return html`<li>
    ${isCurrent ? html`<span class="flag flag-reviewed">now</span> ` : null}${runsOf(stanceRuns(position))}
    <span class="notes"
      >${days.grounds(grounds)} · ${grounds.by.join('; ')} · ${how}${grounds.reviewed ? ' · reviewed' : ''}</span
    >
    <ul class="lines">
      ${evidence.map((one) => html`<li>${evidenceOf(one, reports.get(one.report))}</li>`)}
      ${more > 0 ? html`<li class="notes">and the same in ${plural(more, 'other place')}</li>` : null}
    </ul>
  </li>`;
}

function evidenceOf({ before, within, after, spans }: Evidence, report: BriefReport | undefined): Markup {
  const words = within.map((piece) => (piece.marked ? html`<mark>${piece.words}</mark>` : html`${piece.words}`));
  return html`<span class="context">${before}</span>${words}<span class="context">${after}</span>
    <span class="notes"
      >${report?.outlet ?? 'outlet not known'} ·
      <a href="${readAddress(report?.id ?? '', spans[0] ?? null)}">${report?.title ?? 'the report'}</a></span
    >`;
}
