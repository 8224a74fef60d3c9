import { isAppeal, isButtons, isConsent } from './frame-lines.ts';
import {
  CLOCK_WORDS,
  ERROR_PAGE_LINES,
  KICKER,
  LEGAL_HEADING,
  LEGAL_WORDS,
  LINK_LINES,
  RELATIVE_CLOCK,
  SECTION_HEADINGS,
  SHARE_WORD,
  SOMEBODY_SPEAKS,
} from '../../../language/language.ts';

/** What kind of furniture a line is by its words alone. */
export type FurnitureKind =
  | 'error'
  | 'clock'
  | 'sign'
  | 'link'
  | 'section'
  | 'legal'
  | 'legal-heading'
  | 'article-id'
  | 'share'
  | 'buttons'
  | 'appeal'
  | 'consent';

/** Furniture lines are short; a longer line is only ever a legal notice. */
const MAX_FURNITURE_CHARS = 160;

/** Legal notices that one sure phrase gives away are short; no notice is longer than this. */
const MAX_SHORT_NOTICE_CHARS = 200;
const MAX_NOTICE_CHARS = 4000;

/** Whether a line is a word such as "Exclusive", which stands above a headline and is none. */
export function isKicker(words: string): boolean {
  return KICKER.test(words);
}

/** What speaks for a line being furniture, or null. Only its own words are looked at, not its place. */
export function furnitureKind(words: string): FurnitureKind | null {
  if (!/[\p{L}\p{N}]/u.test(words)) return 'sign';
  if (LEGAL_HEADING.test(words)) return 'legal-heading';
  if (isLegal(words)) return 'legal';
  if (SOMEBODY_SPEAKS.test(words)) return null;
  return frameKind(words) ?? (words.length > MAX_FURNITURE_CHARS ? null : shortKind(words));
}

/** What speaks to the reader about the page. */
function frameKind(words: string): FurnitureKind | null {
  if (isConsent(words)) return 'consent';
  return isAppeal(words) ? 'appeal' : null;
}

/** What only a short line can be. */
function shortKind(words: string): FurnitureKind | null {
  if (ERROR_PAGE_LINES.some((pattern) => pattern.test(words))) return 'error';
  if (isRelativeClock(words)) return 'clock';
  if (ADDRESS.test(words)) return 'link';
  if (articleId(words)) return 'article-id';
  if (SECTION_HEADINGS.some((pattern) => pattern.test(words))) return 'section';
  if (KICKER.test(words) || LINK_LINES.some((pattern) => pattern.test(words))) return 'link';
  if (isShareBar(words)) return 'share';
  if (isButtons(words)) return 'buttons';
  return null;
}

/** A web address alone on its line. */
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s“”"]{4,}$/i;

function isLegal(words: string): boolean {
  if (words.length > MAX_NOTICE_CHARS || SOMEBODY_SPEAKS.test(words)) return false;
  const found = LEGAL_WORDS.filter((term) => term.words.test(words));
  return found.length >= 2 || (words.length <= MAX_SHORT_NOTICE_CHARS && found.some(({ sure }) => sure));
}

function isRelativeClock(words: string): boolean {
  const match = RELATIVE_CLOCK.exec(words);
  if (!match || words.length > 60) return false;
  const rest = words.replace(match[0], ' ').replace(CLOCK_WORDS, ' ');
  return !/\p{L}{2,}/u.test(rest);
}

/** Menus and rows of buttons: little else than their words, with bars, dots or spaces between. */
function isShareBar(words: string): boolean {
  const found = words.match(SHARE_WORD) ?? [];
  if (found.length < 2) return false;
  const rest = words.replace(SHARE_WORD, ' ').match(/\p{L}+/gu) ?? [];
  return rest.length <= found.length || (/[|·•]/.test(words) && found.length >= 2 && rest.length <= found.length * 4);
}

/** A number that a publisher's system gave the article: letters and digits without a space, most of them digits. */
export function articleId(words: string): string | null {
  if (!/^[\p{L}\d_:#/-]{10,64}$/u.test(words)) return null;
  const digits = words.replace(/\D/g, '').length;
  return digits >= 8 && digits >= words.length / 2 && /\p{L}/u.test(words) ? words : null;
}
