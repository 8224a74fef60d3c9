import {
  APPOSITION_ENDS,
  APPOSITION_OPENS,
  INVERTED,
  isOfficeWord,
  isPlural,
  NO_FIRST_NAME,
  OFFICE_END,
  OFFICE_OPENS,
  OPENS_BEFORE_OFFICE,
  PERSONAL_TITLE,
  roleClass,
  RUNS_MINISTRY,
} from '../../../language/language.ts';
import type { Run } from './capitalised-words.ts';

/** Words of office directly before the name: in the run, and in lower case before it ("union chair Maria Holt"). */
export function officeBefore(text: string, run: Run, start: number): string {
  const opens = run.words[0]?.span.start ?? start;
  const inRun = text.slice(opens, start).trim().replace(OPENS_BEFORE_OFFICE, '');
  const lower = lowerOffice(text.slice(Math.max(0, opens - 80), opens));
  if (lower !== '') return `${lower} ${inRun}`.trim();
  if (!isOffice(inRun)) return '';
  return namesField(inRun) ? officeOfField(text.slice(Math.max(0, opens - 80), opens)) + inRun : inRun;
}

/** What somebody is, told behind the name: in an apposition, or by the ministry that he runs. */
export function officeAfter(text: string, end: number): string {
  const runs = RUNS_MINISTRY.exec(text.slice(end, end + 110))?.groups;
  const field = runs?.['field'] ?? runs?.['behind'];
  return field === undefined ? officeApposed(text, end) : `${field} minister`;
}

/** "State", "Foreign Affairs": what an office is of, and nobody's title. */
function namesField(words: string): boolean {
  return words.split(/\s+/).every((word) => roleClass(word.replace(/\.$/, '')) !== 'official' && !PERSONAL_TITLE.test(word));
}

/** The words in lower case that end in an office right before a name. */
function lowerOffice(stretch: string): string {
  const words = /(?:[\p{L}\p{M}.'’-]{1,40} ){0,6}$/u.exec(stretch)?.[0] ?? '';
  const parts = words.split(' ').filter(Boolean);
  if (!isOfficeWord(parts.at(-1) ?? '')) return '';
  return fromOpening(parts.slice(parts.findLastIndex((word) => OFFICE_END.test(word)) + 1));
}

function fromOpening(words: readonly string[]): string {
  return words
    .slice(
      Math.max(
        0,
        words.findIndex((word) => OFFICE_OPENS.test(word)),
      ),
    )
    .join(' ');
}

/** "Former Secretary of" right before "State": the office whose field that is. */
function officeOfField(stretch: string): string {
  const [, words = '', of = ''] = /((?:[\p{L}\p{M}.'’-]{1,40} ){1,5})(of (?:the )?)$/u.exec(stretch) ?? [];
  const parts = words.split(' ').filter(Boolean);
  if (roleClass(parts.at(-1) ?? '') !== 'official' || isPlural(parts.at(-1) ?? '')) return '';
  const from = parts.findLastIndex((word) => OFFICE_END.test(word) || NO_FIRST_NAME.test(word)) + 1;
  return `${fromOpening(parts.slice(from))} ${of}`;
}

function isOffice(words: string): boolean {
  return words.split(/\s+/).some((word) => isOfficeWord(word.replace(/[.,]$/, '')));
}

/** An apposition behind the name: ", the Front's spokeswoman," or ", chair of the growers". ", said the mayor," is none. */
function officeApposed(text: string, end: number): string {
  const lead = APPOSITION_OPENS.exec(text.slice(end, end + 16))?.[0];
  if (lead === undefined) return '';
  const stretch = text.slice(end + lead.length, end + lead.length + 110);
  const stop = stretch.search(APPOSITION_ENDS);
  const words = stretch.slice(0, stop < 0 ? stretch.length : stop).split(' ');
  const head = words.join(' ').split(/ (?:of|for|in|at|to|from|on) /)[0] ?? '';
  const isOfOffice = words.length <= 10 && isOffice(head.split(' ').at(-1) ?? '') && !INVERTED.test(words[0] ?? '');
  return isOfOffice ? words.join(' ').trim() : '';
}
