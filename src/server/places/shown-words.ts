import type { Coverage } from '../../app/coverage/coverage.ts';
import type { Code } from '../../model/reading/code.ts';
import type { MarkedPiece } from '../../model/room/marked-words.ts';
import type { Sourcing } from '../../model/reading/speaker.ts';
import { commonYear, dayWords, type DayWords } from '../../render/page/day-phrases.ts';
import { stanceRuns } from '../../render/page/fact-phrases.ts';
import type { AddressInReport } from '../../render/html/html-reports.ts';
import { runsOf } from '../../render/html/html-lines.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';

/** Colours for parties, as many as the drawings have. */
const PARTY_COLOURS = 6;

/** The class that gives a party its colour, the same in every place; none for whoever is of no party. */
export function partyClass(party: string | null, { codebook }: Coverage): string {
  const at = codebook.parties.findIndex(({ id }) => id === party);
  return at < 0 ? 'party-none' : `party-${at % PARTY_COLOURS}`;
}

export function partyTitle(party: string | null, { codebook }: Coverage): string {
  return party === null ? 'of no party' : (codebook.parties.find(({ id }) => id === party)?.name ?? party);
}

/** Who speaks and of which party; a party that is one person is not named twice. */
export function speakerWithParty(speaker: string, party: string | null, coverage: Coverage): Markup {
  const title = partyTitle(party, coverage);
  return html`<b>${speaker}</b>${title === speaker ? null : `, ${title}`}`;
}

export function issueName(issue: string, { codebook }: Coverage): string {
  return codebook.issues.find(({ id }) => id === issue)?.title ?? issue;
}

export function alternativeName(alternative: string | null, { codebook }: Coverage): string {
  const all = codebook.issues.flatMap(({ alternatives }) => alternatives);
  return all.find(({ id }) => id === alternative)?.title ?? 'no outcome named';
}

/** "Osmar supports: two seasons", as the brief words it. */
export function codeWords(
  code: Pick<Code, 'alternative' | 'holder' | 'stance' | 'asserted'>,
  speaks: string | null,
  coverage: Coverage,
): Markup {
  const mode = code.holder === speaks ? 'declared' : 'ascribed';
  const title = alternativeName(code.alternative, coverage);
  return html`<b>${partyTitle(code.holder, coverage)}</b>
    ${runsOf(stanceRuns({ ...code, title, mode, condition: null, conditional: false }))}`;
}

/** How it is sourced, told where it is not on the record. */
export const SOURCING_NAMES: Readonly<Record<Sourcing, string>> = {
  'on the record': 'on the record',
  'official document': 'official document',
  'unnamed official': 'unnamed official',
  'unnamed other': 'unnamed source',
  'second hand': 'second hand',
};

/** Days as the brief words them. */
export function daysOf({ readings }: Coverage): DayWords {
  const known = DAYS.get(readings) ?? daysAmong(readings);
  DAYS.set(readings, known);
  return known;
}

/** Found once for each state of the record. */
const DAYS = new WeakMap<Coverage['readings'], DayWords>();

function daysAmong(readings: Coverage['readings']): DayWords {
  const days = readings.flatMap(({ published: { date } }) => date ?? []).sort();
  return dayWords(commonYear(days[0] ?? null, days.at(-1) ?? null));
}

/** 2031-05-08 or "2031-05-08 to 2031-05-10" in words. */
export function saidWords(said: string | null, days: DayWords): string {
  const [first, last] = said?.split(' to ') ?? [];
  return first === undefined ? 'on an unknown day' : last === undefined ? days.day(first) : days.range(first, last);
}

/** Words with the mark of a statement: colour and name of whoever is cited tell them apart, never the colour alone. */
export function pieceOf({ words, roles, shared }: MarkedPiece, speaker: string): Markup {
  if (words === '\n') return html`<br />`;
  if (roles.length === 0 && !shared) return html`${words}`;
  const classes = [
    ...(roles.length > 0 ? ['attributed', speaker] : []),
    ...roles.map((role) => `is-${role}`),
    ...(shared ? ['is-shared'] : []),
  ].join(' ');
  return roles.includes('asked') || roles.includes('code')
    ? html`<mark class="${classes}">${words}</mark>`
    : html`<span class="${classes}">${words}</span>`;
}

/** Where words stand in a report: an address of the room. */
export function readAddress(report: string, span: { readonly start: number; readonly end: number } | null): string {
  const place = `/read/${report.slice(0, SHORT_ID)}`;
  return span === null ? place : `${place}?words=${span.start}-${span.end}#words`;
}

/** The same of words that a brief cites. */
export const wordsAddress: AddressInReport = ({ id }, { spans }) => readAddress(id, spans[0] ?? null);

/** So much of an id tells one report from every other. */
const SHORT_ID = 16;

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
