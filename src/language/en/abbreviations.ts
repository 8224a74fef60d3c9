import { SHORT_MONTH_NAMES } from './calendar/weekdays-and-months.ts';

/** The one list of short titles before or behind a name, as they are written before their stop. */
export const TITLE_ABBREVIATIONS: readonly string[] = [
  'Mr',
  'Mrs',
  'Ms',
  'Mx',
  'Dr',
  'Prof',
  'Gen',
  'Lt',
  'Col',
  'Maj',
  'Capt',
  'Sgt',
  'Adm',
  'Sen',
  'Rep',
  'Gov',
  'Pres',
  'Amb',
  'Rev',
  'Hon',
  'St',
  'Jr',
  'Sr',
];

/** Other short forms after whose stop the sentence goes on. */
export const OTHER_ABBREVIATIONS: readonly string[] = ['Mt', 'Ft', 'vs', 'No', 'Nos', 'Art', 'approx', 'est'];

/** Short forms that end the name of a firm: behind one a sentence may end, unless another of them follows, "Tarn Bros. Ltd." */
const FIRM_FORMS = '(?:Bros|Cos?|Corp|Inc|Ltd|Pty|Mfg|Intl|Assn)';
export const FIRM_FORM_AT_END = new RegExp(String.raw`(?:^|\s)${FIRM_FORMS}\.$`, 'u');
export const OPENS_WITH_FIRM_FORM = new RegExp(String.raw`^\s*${FIRM_FORMS}\b`, 'u');

/** What stands for a word in the name of a place, with its stop. */
export const PLACE_ABBREVIATION = String.raw`(?:Ste?|Mt|Ft)\.`;

/** A short title with its stop, and nothing else. */
export const ABBREVIATED_TITLE = new RegExp(String.raw`^(?:${TITLE_ABBREVIATIONS.join('|')})\.$`);

/**
 * Short words of more than two letters that end with a stop before a name, in lower case. Shorter ones are known by their capital
 * where dates are read.
 */
export const ABBREVIATIONS_BEFORE_NAMES: ReadonlySet<string> = new Set([
  ...TITLE_ABBREVIATIONS.filter(({ length }) => length > 2).map((title) => title.toLowerCase()),
  'vs',
]);

/** A text that ends with a short form or with initials, after which the sentence goes on although a stop stands there. */
export const ABBREVIATION_AT_END = new RegExp(
  String.raw`(?:^|[\s("“‘[])(?:${[...TITLE_ABBREVIATIONS, ...OTHER_ABBREVIATIONS, ...SHORT_MONTH_NAMES].join('|')}|\p{Lu}|(?:\p{L}\.)+\p{L})\.$`,
  'u',
);

/** Things of which several are told apart by a letter: "Plan B", "Pier C". */
const LETTERED_NOUNS: readonly string[] = [
  'annex',
  'appendix',
  'article',
  'bay',
  'berth',
  'block',
  'building',
  'buoy',
  'camp',
  'category',
  'class',
  'deck',
  'exhibit',
  'gate',
  'grade',
  'group',
  'hepatitis',
  'line',
  'list',
  'lot',
  'model',
  'option',
  'paragraph',
  'part',
  'phase',
  'pier',
  'plan',
  'platform',
  'point',
  'proposal',
  'proposition',
  'quay',
  'rank',
  'route',
  'schedule',
  'section',
  'sector',
  'stage',
  'table',
  'team',
  'terminal',
  'title',
  'track',
  'type',
  'unit',
  'variant',
  'version',
  'vitamin',
  'zone',
];

/** A text that ends with a thing that a letter names: the stop behind the letter ends a sentence. */
export const LETTER_AT_END = new RegExp(String.raw`(?:^|[^\p{L}])(?:${LETTERED_NOUNS.join('|')})s? \p{Lu}\.$`, 'iu');

/** A text that ends with one capital and its stop. */
export const CAPITAL_AT_END = /(?:^|[\s("“‘[])\p{Lu}\.$/u;

/** Words with which a sentence begins and no surname that an initial stands before. */
export const OPENS_ANOTHER_CLAUSE =
  /^\s*(?:The|An|But|And|It|They|We|This|That|These|Those|There|When|While|After|Before|If|Its|Their|His|Her)\s\p{L}/u;

/** What a new sentence begins with; after initials anything else goes on with the sentence. */
export const SENTENCE_OPENS = /^\s*(?:["“‘(]|The|A|An|In|On|At|But|And|He|She|It|They|We|This|That)\b/u;
