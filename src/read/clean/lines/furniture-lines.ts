import { ERROR, KICKER, LEGAL, LEGAL_HEADING, LINK, SECTION, SHARE_WORD } from '../../../language/en/furniture-phrases.ts';

/** What kind of furniture a line is by its words alone. */
export type FurnitureKind = 'error' | 'clock' | 'sign' | 'link' | 'section' | 'legal' | 'legal-heading' | 'article-id' | 'share';

/** Furniture lines are short; a longer line is only ever a legal notice. */
const SHORT = 160;

/** Legal notices that one sure phrase gives away are short; no notice is longer than this. */
const SHORT_NOTICE = 200;
const LONGEST_NOTICE = 4000;

/** An age instead of a date: "3 hours ago", "2 days ago 14", "5 min read · 3 hours ago". */
export const RELATIVE_CLOCK = /\b(\d{1,3}|an?|one)\s+(second|sec|minute|min|hour|hr|day|week|month)s?\s+ago\b/i;

/** Whether a line is a word such as "Exclusive", which stands above a headline and is none. */
export function isKicker(words: string): boolean {
  return KICKER.test(words);
}

/** Somebody is quoted or cited: furniture does not do that. */
const SPEECH =
  /["”’']\s*(?:,\s*)?(?:he|she|they|it|\p{Lu}[\p{L}'’-]+)?\s*(?:said|says|told|added|wrote)\b|\b(?:said|told)\b|^["“„«].{8,}["”»]/u;

/** What speaks for a line being furniture, or null. Only its own words are looked at, not its place. */
export function furnitureKind(words: string): FurnitureKind | null {
  if (!/[\p{L}\p{N}]/u.test(words)) return 'sign';
  if (LEGAL_HEADING.test(words)) return 'legal-heading';
  if (isLegal(words)) return 'legal';
  if (words.length > SHORT || SPEECH.test(words)) return null;
  if (ERROR.some((pattern) => pattern.test(words))) return 'error';
  if (isRelativeClock(words)) return 'clock';
  if (articleId(words)) return 'article-id';
  if (SECTION.some((pattern) => pattern.test(words))) return 'section';
  if (KICKER.test(words) || LINK.some((pattern) => pattern.test(words))) return 'link';
  if (isShareBar(words)) return 'share';
  return null;
}

function isLegal(words: string): boolean {
  if (words.length > LONGEST_NOTICE || SPEECH.test(words)) return false;
  const found = LEGAL.filter((term) => term.words.test(words));
  return found.length >= 2 || (words.length <= SHORT_NOTICE && found.some(({ sure }) => sure));
}

function isRelativeClock(words: string): boolean {
  const match = RELATIVE_CLOCK.exec(words);
  if (!match || words.length > 60) return false;
  const rest = words
    .replace(match[0], ' ')
    .replace(/\b(?:published|posted|updated|last updated|by|min(?:ute)?s? read|read|on)\b/gi, ' ');
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
