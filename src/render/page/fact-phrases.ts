import type {
  Brief,
  GridRow,
  LineSourcing,
  MoveLine,
  OneSidedLine,
  PositionLine,
  RoundLine,
  StatementLine,
} from '../../model/brief.ts';
import type { IssueStateKind } from '../../model/coverage/issue-standing.ts';
import type { OriginCount } from '../../model/coverage/origin.ts';
import type { DayWords } from './day-phrases.ts';
import type { Flag, Run } from './page.ts';

/** Plain words for the terms of the record, the same in every form of the brief. */

/** A move in words, before "on" and the issue. */
export const MOVE_WORDS: Readonly<Record<MoveLine['kind'], string>> = {
  hardened: 'hardened',
  softened: 'softened',
  'made conditional': 'set a condition',
  reversed: 'reversed itself',
  restated: 'said the same again',
};

/** Null where nothing follows from what is coded: the cells of the issue tell of whom anything is, and a heading that told it would read as the state of the talks. */
const STATE_WORDS: Readonly<Record<IssueStateKind, string | null>> = {
  agreed: 'agreed',
  'common ground': 'all sides want the same outcome',
  'common ground so far': null,
  narrowing: 'narrowing',
  widening: 'widening',
  contested: 'contested',
  'stands differ': null,
  unclear: null,
  'one side coded': null,
  'told by others': null,
  'not covered': null,
};

/** The state of an issue in words; null where what is coded makes none. */
export function stateWords({ state }: Pick<GridRow, 'state'>): string | null {
  return STATE_WORDS[state];
}

const DECLARED = { supports: 'supports', opposes: 'rejects', open: 'is open to' } as const;
const ASCRIBED = { supports: 'said to support', opposes: 'said to reject', open: 'said to be open to' } as const;
const DENIED = { supports: 'said not to support', opposes: 'said not to reject', open: 'said not to be open to' } as const;
/** What a party denies of itself it does not, or no longer, stand for. */
const NOT_DECLARED = { supports: 'does not support', opposes: 'does not reject', open: 'is not open to' } as const;
const WITHOUT_OUTCOME = { supports: 'in favour', opposes: 'against', open: 'open' } as const;

/** Where the words call something a red line without naming an outcome. */
const RED_LINE = { declared: 'draws a red line', ascribed: 'said to draw a red line' } as const;

type StancePhrase = Pick<PositionLine, 'alternative' | 'title' | 'stance' | 'asserted' | 'mode' | 'condition' | 'conditional'> &
  Partial<Pick<PositionLine, 'redLine' | 'grounds' | 'unattributed'>>;

/**
 * What the holder stands for, in words: "rejects: no compensation", with the condition in the words of the report. What a report tells by itself, a
 * vote or a refusal, is hearsay of nobody: "rejects, as reported".
 */
export function stanceRuns(phrase: StancePhrase): Run[] {
  const { alternative, title, asserted, mode, condition, conditional, redLine, grounds } = phrase;
  if (alternative === null && redLine === true && asserted) {
    // Where no outcome is named, the words themselves say what may not be crossed.
    const [told] = grounds?.evidence ?? [];
    const head = isOthersWord(phrase) ? RED_LINE[mode] : `${RED_LINE.declared}${howTold(phrase)}`;
    return [verb(head), plainRun(': '), told ? quotedRun(told.quote) : plainRun(title)];
  }
  const named: Run[] = [verb(stanceWords(phrase)), plainRun(`${howTold(phrase)}: ${title}`)];
  if (condition !== null) return [...named, plainRun(', on the condition: '), quotedRun(condition)];
  return conditional ? [...named, plainRun(', on a condition')] : named;
}

function stanceWords(phrase: StancePhrase): string {
  const { alternative, stance, asserted } = phrase;
  if (alternative === null) return `${WITHOUT_OUTCOME[stance]}, no outcome named`;
  const verbs = isOthersWord(phrase) ? (asserted ? ASCRIBED : DENIED) : asserted ? DECLARED : NOT_DECLARED;
  return verbs[stance];
}

/** Somebody else than the holder says it of it. */
function isOthersWord(phrase: StancePhrase): boolean {
  return phrase.mode === 'ascribed' && howTold(phrase) === '';
}

/** How a stand is told that is neither declared nor the word of others; nothing where it is one of these. */
function howTold(phrase: StancePhrase): string {
  if (isToldByReports(phrase)) return ', as reported';
  return phrase.unattributed === true ? ', not on the record' : '';
}

/** Nobody is cited for it: the reports tell of a vote, a refusal, a threat, by which the holder may have declared it. */
function isToldByReports({ grounds }: StancePhrase): boolean {
  return grounds?.sourcing.length === 0;
}

/** The words of a line without their weight. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ words }) => words).join('');
}

export function plainRun(words: string): Run {
  return { words, kind: 'plain' };
}

export function verb(words: string): Run {
  return { words, kind: 'verb' };
}

export function strongRun(words: string): Run {
  return { words, kind: 'strong' };
}

/** Words of a report, between quotation marks unless they bring their own; double marks inside become single ones. */
export function quotedRun(words: string): Run {
  const own = words.trim().replace(/\s+/g, (gap) => (gap.includes('\n') ? ' ' : gap));
  if (/^[“"„«‘]/u.test(own)) return { words: own, kind: 'quote' };
  return { words: `“${own.replace(/“/g, '‘').replace(/”/g, '’').replace(/"/g, "'")}”`, kind: 'quote' };
}

/** The report's own word for what was done, "fears" or "has not indicated", and the words. */
export function statementRuns({ words, cue, indirect }: StatementLine): Run[] {
  const told = indirect && !/report/iu.test(cue) ? ', as reported: ' : ': ';
  return [verb(/\p{L}/u.test(cue) ? cue : 'says'), plainRun(told), quotedRun(words)];
}

/** The day of a line; nothing where no report tells it, which the head of the brief says once. */
export function dayNotes(grounds: Pick<LineSourcing, 'when' | 'reported'>, days: DayWords): string[] {
  return grounds.when === null && grounds.reported === null ? [] : [days.grounds(grounds)];
}

export function originWords({ least, most }: OriginCount): string {
  if (most === 0) return 'origin not known';
  return least === most ? countPhrase(most, 'origin') : `${least}–${most} origins`;
}

export function countPhrase(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The names of several in words: all of a few, of many the first. */
export function listPhrase(names: readonly string[], most = 3): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length > most) return `${names.slice(0, most).join('; ')} and ${names.length - most} more`;
  return `${names.slice(0, -1).join('; ')} and ${names.at(-1) ?? ''}`;
}

const UNNAMED = new Set(['unnamed official', 'unnamed other']);
const SOURCING_WORDS: Readonly<Record<LineSourcing['sourcing'][number], string>> = {
  'on the record': 'on the record',
  'official document': 'official document',
  'unnamed official': 'unnamed official',
  'unnamed other': 'unnamed source',
  'second hand': 'second hand',
};

/** How a line is sourced, the strongest first. */
export function sourcingWords({ sourcing }: LineSourcing): string[] {
  return sourcing.map((one) => SOURCING_WORDS[one]);
}

/** What a reader needs to weigh a line: who, how sourced, when, on how many reports and origins, by which way it came. */
export function sourcingNotes(grounds: LineSourcing, days: DayWords, shown: { readonly speaker: boolean }): string[] {
  return [
    ...(shown.speaker ? [listPhrase(grounds.by)] : []),
    sourcingWords(grounds).join(' and ') || 'as the reports tell',
    ...dayNotes(grounds, days),
    ...(grounds.reports > 1 || grounds.origins.most > 1
      ? [`${countPhrase(grounds.reports, 'report')}, ${originWords(grounds.origins)}`]
      : []),
    ...(grounds.relay.length > 0 ? [`via ${listPhrase(grounds.relay)}`] : []),
  ];
}

export function sourcingFlags({ sourcing, unsure, reviewed }: LineSourcing): Flag[] {
  return [
    ...(sourcing.some((one) => UNNAMED.has(one)) ? (['unnamed'] as const) : []),
    ...(unsure ? (['unsure'] as const) : []),
    ...(reviewed ? (['reviewed'] as const) : []),
  ];
}

export function positionFlags({ mode, conditional, redLine, disputed, grounds }: PositionLine): Flag[] {
  return [
    ...(mode === 'ascribed' ? (['ascribed'] as const) : []),
    ...(conditional ? (['conditional'] as const) : []),
    ...(redLine ? (['red line'] as const) : []),
    ...(disputed ? (['disputed'] as const) : []),
    ...sourcingFlags(grounds),
  ];
}

export function partyName({ parties }: Pick<Brief, 'parties'>, id: string): string {
  const party = parties.find((each) => each.id === id);
  return party?.guessed === true ? `${party.name} (a guess)` : (party?.name ?? id);
}

export function issueTitle({ grid }: Pick<Brief, 'grid'>, id: string): string {
  return grid.find(({ issue }) => issue === id)?.title ?? id;
}

export function oneSidedRuns(brief: Brief, { by, unconfirmedBy }: OneSidedLine): Run[] {
  const others = unconfirmedBy.map((id) => partyName(brief, id)).join(' and ');
  return [
    plainRun('announced by '),
    strongRun(partyName(brief, by)),
    plainRun(`, not confirmed by ${others === '' ? 'anybody else' : others}`),
  ];
}

export function roundRuns(brief: Brief, round: RoundLine, days: DayWords): Run[] {
  const { kind, when, place, parties, people, mediator, otherDays = [] } = round;
  const head = kind.charAt(0).toUpperCase() + kind.slice(1);
  return [
    strongRun([head, ...(place === null ? [] : [place])].join(', ')),
    plainRun(`, ${when === null ? 'on an unknown day' : days.dated(when)}${plannedWords(brief, round)}`),
    ...(otherDays.length > 0 ? [plainRun(` or ${otherDays.map(days.dated).join(' or ')} (told with differing days)`)] : []),
    ...(parties.length > 0 ? [plainRun(`: ${parties.map((id) => partyName(brief, id)).join(', ')}`)] : []),
    ...(mediator === null ? [] : [plainRun(`; mediator: ${partyName(brief, mediator)}`)]),
    ...(people.length > 0 ? [plainRun(`; there: ${people.join(', ')}`)] : []),
  ];
}

/** A day that was planned and has gone by: no report says whether they met. */
function plannedWords({ coverage }: Brief, { planned, when }: RoundLine): string {
  if (!planned) return '';
  const isOver = when !== null && coverage.last !== null && when.days.last < coverage.last.slice(0, 10);
  return isOver ? ' (planned; no report tells whether it was held)' : ' (planned)';
}
