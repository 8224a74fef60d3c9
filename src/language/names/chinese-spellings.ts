/** A syllable of Chinese as Pinyin writes it: an initial, where there is one, and a final. */
const PINYIN =
  /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(i?ang|i?ong|uang|u?eng|ing|i?an|iao|u?ai|uan|ao|u?ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiou])$/;

/** Initials of Pinyin that Wade and Giles wrote otherwise. Their apostrophes, which papers leave out, are left out. */
const WADE_INITIALS: Readonly<Record<string, string>> = {
  b: 'p',
  d: 't',
  g: 'k',
  j: 'ch',
  q: 'ch',
  x: 'hs',
  zh: 'ch',
  r: 'j',
  z: 'ts',
  c: 'ts',
};

/** Whole syllables that are written otherwise, and do not follow from their parts. */
const WADE_SYLLABLES: Readonly<Record<string, string>> = {
  zi: 'tzu',
  ci: 'tzu',
  si: 'ssu',
  zhi: 'chih',
  chi: 'chih',
  shi: 'shih',
  ri: 'jih',
  gui: 'kuei',
  kui: 'kuei',
  ge: 'ko',
  ke: 'ko',
  he: 'ho',
  er: 'erh',
  yi: 'i',
  yan: 'yen',
  ye: 'yeh',
  you: 'yu',
  yue: 'yueh',
};

/** A syllable of Pinyin as Wade and Giles wrote it; null for what is no syllable. */
function wadeOf(syllable: string): string | null {
  const [, initial, final] = PINYIN.exec(syllable) ?? [];
  if (initial === undefined || final === undefined) return null;
  return WADE_SYLLABLES[syllable] ?? (WADE_INITIALS[initial] ?? initial) + wadeFinal(initial, final);
}

function wadeFinal(initial: string, final: string): string {
  if (final === 'uo') return /^(?:g|k|h|sh)$/.test(initial) ? 'uo' : 'o';
  return final
    .replace(/ong$/, 'ung')
    .replace(/^ian$/, 'ien')
    .replace(/^(?:ie|ue)$/, '$&h');
}

/**
 * Whether one of two names is the other in the older spelling of Chinese: "Lo Hsien-chih" is "Luo Xianzhi". A name of three syllables of
 * which one at least is no Pinyin: with fewer, two names of one spelling would be taken for one name of two.
 */
export function isChineseRespelt(one: readonly string[], other: readonly string[]): boolean {
  return isWadeOf(one, other) || isWadeOf(other, one);
}

function isWadeOf(wade: readonly string[], pinyin: readonly string[]): boolean {
  if (wade.length !== 3 || wade.every((syllable) => PINYIN.test(syllable))) return false;
  const [family = '', ...given] = pinyin;
  if (wadeOf(family) !== wade[0] || given.length === 0) return false;
  const together = given.join('');
  const places = Array.from({ length: together.length }, (_, at) => at);
  return places.some((at) => wadeOf(together.slice(0, at)) === wade[1] && wadeOf(together.slice(at)) === wade[2]);
}
