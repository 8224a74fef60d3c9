import { anyWord, wholeWord } from '../../word-pattern.ts';
import { SURNAME_PARTICLE_WORDS } from '../names/person-words.ts';

/** The last line of an agency story, in brackets, with its editors. */
export const SIGN_OFF_WITH_EDITORS = /^\(.{0,40}\bby\b.{3,200}\bediting by\b/i;

/** What opens a line that names reporters below a story. */
export const SIGN_OFF = /^\(?(?:additional )?(?:reporting|writing|compiled|report) by\s/i;

/** Signs that such a line is no byline above the story. */
export const SIGN_OFF_MARK = /^\(|;|\bediting by\b|additional/i;

/** Where the names of the editors begin, who wrote nothing. */
export const EDITORS = /;\s*editing by\b|\bediting by\b/i;

/** What parts the names of a byline, in the languages of the papers that are read. */
export const BYLINE_SEPARATOR =
  /\s{0,20}(?:[,;|•·()/]|\s(?:and|und|et|y|e|with|in|for|at|&)\s|\s[-–—]\s)\s*|(?:;\s*)?(?:additional )?(?:reporting|writing) by\s+/giu;

/** Words before the place of a reporter. */
export const BEFORE_BYLINE_PLACE = /\b(?:in|for|at)\b/i;

/** Words between a writer and the paper that he writes for. */
export const BEFORE_WRITERS_PAPER = /^.{3,60}?\bfor (?:the )?(?=\p{Lu})/u;

/** Small words of a byline of names alone. */
export const BYLINE_JOINING_WORDS: readonly string[] = ['and', 'in', 'with', 'for', 'at', 'und', 'et', 'y', 'e', 'the', 'of'];

export const BYLINE_JOINING_WORD = wholeWord(BYLINE_JOINING_WORDS, 'i');

/** A line that names reporters or editors wherever it stands. */
export const SIGN_OFF_BY = /^\(?(?:additional )?(?:reporting|writing|editing)\b.{0,40}\bby\b/i;

/** The sign-off of an agency: reporters and editors. */
export const AGENCY_SIGN_OFF = /^\(?reporting by\b.{3,160}\bediting by\b/i;

/** Particles inside a name, as source of a pattern; "ten" and "y" are none elsewhere than in a line of names. */
export const NAME_PARTICLE = `(?:${[...SURNAME_PARTICLE_WORDS, 'ten', 'y'].join('|')})`;

/** Words that places of more than one word begin with, and names of people do not. */
export const PLACE_NAME_OPENING =
  /^(?:New|San|Santa|Los|Las|Tel|Abu|Hong|Kuala|Buenos|Rio|Cape|Addis|Saint|St\.?|The|Port|Fort|Mexico|Washington|United|North|South|East|West|Great) /;

/** What opens a byline. */
export const BYLINE_OPENING =
  /^(?:(?:posted|published|updated|written)\b.{0,60}?\bby|by:?|(?:words|text)(?: by|:)|from|written by:?|story by:?|report(?:ing|ed)? by:?|live reporting(?: by)?:?|author:?|von|par|por|di)\s+/i;

/** Last words of the names of columns and sections, which stand where bylines do and look like names. */
export const RUBRIC =
  /\b(?:text|scene|money|analysis|news|sense|letter|memo|diary|notebook|watch|report|view|views|column|opinion|review|briefing|updates?|live|special|exclusive|politics|world|america|europe|africa|asia|today|tonight|week|weekend|edition|story|stories|desk|roundup|digest|summary|brief|essay|profile|interview|talks?|deal|crisis|war|peace|election|vote)\.?$/i;

/** Titles of trade. */
export const JOURNALIST_TITLE_WORDS: readonly string[] = [
  'correspondent',
  'reporter',
  'editor',
  'writer',
  'staff',
  'bureau',
  'columnist',
  'analyst',
  'contributor',
  'journalist',
  'producer',
  'agencies',
  'agency',
  'news desk',
  'newsdesk',
  'desk',
];

/** Titles of trade that follow a name and show that the line is a byline. */
export const JOURNALIST_TITLE = anyWord(JOURNALIST_TITLE_WORDS, 'i');

/** Small words of a byline that begins with "By". */
export const BYLINE_WORDS: readonly string[] = [
  'and',
  'in',
  'with',
  'for',
  'at',
  'the',
  'of',
  'our',
  'own',
  'from',
  'to',
  'special',
  'on',
  'by',
  'und',
  'et',
  'y',
  'e',
  ...SURNAME_PARTICLE_WORDS,
  'additional',
  'reporting',
  'writing',
  'editing',
  'chief',
  'senior',
  'political',
  'diplomatic',
  'foreign',
  'local',
];

export const BYLINE_WORD = wholeWord(BYLINE_WORDS);

/** "Herald Staff", "Our correspondents and agencies": a byline that names nobody. */
export const UNNAMED_STAFF =
  /^(?:\p{Lu}[\p{L}’'-]*\s){0,3}(?:staff|correspondents?|agencies|news desk|newsdesk)(?: (?:and agencies|writers?|reporters?))?$/iu;
