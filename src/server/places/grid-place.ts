import type { Coverage } from '../../app/coverage/coverage.ts';
import { gridOnDay, tellingDays } from '../../app/coverage/grid-on-day.ts';
import type { Brief, PositionLine } from '../../model/brief.ts';
import { frontPageOf } from '../../render/html/html-front-page.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import { stanceRuns } from '../../render/page/fact-phrases.ts';
import { runsOf } from '../../render/html/html-lines.ts';
import { isIsoDay } from '../../text/iso-days.ts';
import { Problem } from '../room-problem.ts';
import type { RoomContext } from '../room-context.ts';
import type { Asked, Place, PlacePage } from './place.ts';
import { daysOf, issueName, partyClass, partyTitle, plural, readAddress, SOURCING_NAMES } from './shown-words.ts';

/** What each party stands for on each issue, now or on a day; a cell leads to its history. */
export const grid: Place = {
  id: 'grid',
  title: 'Grid',
  key: 'i',
  show: async (context, asked) => {
    const [party, issue] = asked.rest;
    return party !== undefined && issue !== undefined ? historyPage(context, party, issue) : gridPage(context, asked);
  },
};

function gridPage({ warm, now }: RoomContext, { fields }: Asked): PlacePage {
  const { coverage } = warm;
  const day = fields.get('day');
  if (day !== null && !isIsoDay(day)) throw new Problem(400, `"${day}" is not a day.`, 'Write it as YYYY-MM-DD.');
  const days = tellingDays(coverage);
  const brief: Brief = day === null ? warm.brief(now().toISOString()) : gridOnDay(coverage, day, now().toISOString());
  if (coverage.codebook.issues.length === 0)
    return {
      title: 'Grid',
      body: html`<header class="place-head"><h1>Grid</h1></header>
        <p class="empty">
          The codebook names no issue, so there is nothing to stand for. <a href="/codebook">See the codebook</a>.
        </p>`,
    };
  const shown = frontPageOf(brief, {
    sections: ['state'],
    mostLines: Infinity,
    addressIn: ({ id }, { spans }) => readAddress(id, spans[0] ?? null),
    drawings: day === null ? 'state' : null,
  });
  return {
    title: 'Grid',
    body: html`<header class="place-head">
        <h1>Grid</h1>
        <p class="facts">
          ${day === null ? 'as it stands now' : `as it stood on ${daysOf(coverage).day(day)}, by what was said until then`}
        </p>
      </header>
      ${dayForm(days, day)} ${historyLinks(coverage)} ${shown.sections}`,
  };
}

/** The days on which a position is dated, as a slider that a keyboard moves as well, and as a field. */
function dayForm(days: readonly string[], day: string | null): Markup | null {
  if (days.length < 2) return null;
  const at = day === null ? days.length - 1 : Math.max(0, days.filter((one) => one <= day).length - 1);
  return html`<form class="filter" id="day-form" action="/grid" data-days="${days.join(' ')}">
    <label class="wide"
      >Day <input id="day-slider" type="range" min="0" max="${days.length - 1}" value="${at}" aria-describedby="day-shown" />
      <output id="day-shown">${day ?? 'now'}</output></label
    >
    <label>or <input name="day" type="date" value="${day ?? ''}" /></label>
    <button type="submit">Show</button> <a href="/grid">now</a>
  </form>`;
}

function historyLinks({ codebook, derived }: Coverage): Markup {
  const held = new Set(derived.positions.map(({ holder, issue }) => `${holder} ${issue}`));
  return html`<details class="histories">
    <summary>History of a cell</summary>
    <ul>
      ${codebook.issues.map(
        ({ id, title }) =>
          html`<li>
            ${title}:
            ${codebook.parties
              .filter((party) => held.has(`${party.id} ${id}`))
              .map((party, at) => html`${at > 0 ? ' · ' : ''}<a href="/grid/${party.id}/${id}">${party.name}</a>`)}
          </li>`,
      )}
    </ul>
  </details>`;
}

function historyPage({ warm, now }: RoomContext, party: string, issue: string): PlacePage {
  const { coverage } = warm;
  const brief = warm.brief(now().toISOString());
  const cell = brief.grid.find((row) => row.issue === issue)?.cells.find((one) => one.party === party);
  if (!cell) throw new Problem(404, `There is no cell for "${party}" and "${issue}".`, 'The grid shows those that there are.');
  const current = new Set(cell.current.map(({ id }) => id));
  const all = [...cell.current, ...cell.earlier].toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const modes = (['declared', 'ascribed'] as const).map((mode) => ({ mode, lines: all.filter((one) => one.mode === mode) }));
  const title = `${partyTitle(party, coverage)} on ${issueName(issue, coverage)}`;
  return {
    title,
    body: html`<header class="place-head ${partyClass(party, coverage)}">
        <p class="kind"><a href="/grid">Grid</a></p>
        <h1><span class="dot"></span>${title}</h1>
        <p class="facts">${plural(all.length, 'position')}, the earliest first</p>
      </header>
      ${modes.map(
        ({ mode, lines }) =>
          html`<section class="history ${partyClass(party, coverage)}">
            <h2>${mode === 'declared' ? 'What it says of itself' : 'What others say of it'}</h2>
            ${
              lines.length === 0
                ? html`<p class="empty">nothing is coded</p>`
                : html`<ol class="lines">
                    ${lines.map((one) => positionOf(one, brief, current.has(one.id), coverage))}
                  </ol>`
            }
          </section>`,
      )}`,
  };
}

/** The undated stand last. */
function dayOf({ grounds: { when, reported } }: PositionLine): string {
  return when?.days.last ?? reported ?? '9999';
}

function positionOf(position: PositionLine, brief: Brief, isCurrent: boolean, coverage: Coverage): Markup {
  const { grounds } = position;
  return html`<li>
    ${isCurrent ? html`<span class="flag flag-reviewed">now</span> ` : null}${runsOf(stanceRuns(position))}
    <span class="notes"
      >${daysOf(coverage).grounds(grounds)} · ${grounds.by.join('; ')} ·
      ${grounds.sourcing.map((one) => SOURCING_NAMES[one]).join(' and ')}${grounds.reviewed ? ' · reviewed' : ''}</span
    >
    <ul class="lines">
      ${grounds.evidence.map((evidence) => {
        const report = brief.reports.find(({ number }) => number === evidence.report);
        return html`<li>
          <span class="context">${evidence.before}</span
          >${evidence.within.map(({ words, marked }) => (marked ? html`<mark>${words}</mark>` : html`${words}`))}<span
            class="context"
            >${evidence.after}</span
          >
          <span class="notes"
            >${report?.outlet ?? 'outlet not known'} ·
            <a href="${readAddress(report?.id ?? '', evidence.spans[0] ?? null)}">${report?.title ?? 'the report'}</a></span
          >
        </li>`;
      })}
    </ul>
  </li>`;
}
