import {
  APPEALS,
  CONSENT,
  CONSENT_HEADING,
  INTERFACE_WORDS,
  OFFER,
  SURE_CONSENT,
  WRITER_NOTE,
  WRITER_OF_PAPER,
  WRITER_TURNS,
} from '../../../language/language.ts';

/** Rows of buttons are short. */
const MAX_BUTTON_WORDS = 8;

/** Offers and appeals to the reader are a sentence or two. */
const MAX_APPEAL_CHARS = 260;

/** Consent notices run to some paragraphs. */
const MAX_CONSENT_CHARS = 1_200;

/** Whether a line is made of the words of buttons alone: "Show caption", "font size decrease". */
export function isButtons(words: string): boolean {
  const all = words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  if (all.length === 0 || all.length > MAX_BUTTON_WORDS || /[.!?]["”’']?$/.test(words)) return false;
  return all.every((word) => INTERFACE_WORDS.has(word));
}

/** Whether a line speaks to the reader: an offer, a call to write or to order, a word on what the page earns. */
export function isAppeal(words: string): boolean {
  if (/[“”]/.test(words) || words.length > MAX_APPEAL_CHARS) return false;
  return OFFER.test(words) || APPEALS.some((turn) => turn.test(words));
}

/** Whether a line asks for consent to cookies. */
export function isConsent(words: string): boolean {
  if (CONSENT_HEADING.test(words)) return true;
  return words.length <= MAX_CONSENT_CHARS && SURE_CONSENT.test(words) && CONSENT.filter((turn) => turn.test(words)).length >= 2;
}

/** Whether a line below the report tells of one of its writers. */
export function isWriterNote(words: string, writers: readonly string[]): boolean {
  if (words.length > 500 || /["“”]|\bsaid\b/.test(words)) return false;
  return writers.some((name) => words.startsWith(name)) ? WRITER_NOTE.test(words) : WRITER_OF_PAPER.test(words);
}

/** Whether the last line of a page tells of somebody who must be its writer, though nobody is named as that. */
export function isLastNote(words: string): boolean {
  if (words.length > 500 || /["“”]|\bsaid\b/.test(words)) return false;
  return /^(?:\p{Lu}[\p{L}'’-]+\s){2}/u.test(words) && WRITER_TURNS.filter((turn) => turn.test(words)).length >= 2;
}

/** A menu: short names with bars or dots between. */
export function isMenu(words: string): boolean {
  const parts = words.split(/\s{0,20}[|·•›»>/]\s*/u).filter((part) => part !== '');
  return parts.length >= 2 && words.length <= 160 && parts.every((part) => part.split(/\s+/).length <= 2) && !/\d/.test(words);
}
