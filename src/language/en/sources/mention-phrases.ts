import { wholeWord } from '../../word-pattern.ts';

/** Words in lower case that stand before a name as part of it or as its title: "former", "the", "senator". */
export const BELONGS_TO_NAME = wholeWord(
  [
    'the',
    'an?',
    'then',
    'former',
    'former-',
    'fellow',
    'outgoing',
    'incoming',
    'acting',
    'even',
    'both',
    'only',
    'like',
    'perhaps',
    String.raw`now-\p{L}+`,
  ],
  'iu',
);

/** Words before a name that is then part of a phrase and no subject. */
export const OBLIQUE_BEFORE = wholeWord(
  [
    'about',
    'above',
    'across',
    'against',
    'along',
    'alongside',
    'amid',
    'among',
    'around',
    'at',
    'behind',
    'beside',
    'besides',
    'between',
    'beyond',
    'by',
    'despite',
    'during',
    'for',
    'from',
    'in',
    'including',
    'inside',
    'into',
    'like',
    'of',
    'off',
    'on',
    'onto',
    'over',
    'past',
    'per',
    'through',
    'throughout',
    'to',
    'toward',
    'towards',
    'under',
    'underneath',
    'unlike',
    'upon',
    'versus',
    'via',
    'with',
    'within',
    'without',
    'regarding',
    'concerning',
    'following',
    'than',
  ],
  'i',
);

/** Words that open a clause whose subject stands behind them. */
export const CLAUSE_OPENS = wholeWord(
  [
    'that',
    'which',
    'whom',
    'where',
    'when',
    'while',
    'as',
    'because',
    'whether',
    'if',
    'after',
    'before',
    'since',
    'until',
    'although',
    'though',
    'unless',
    'once',
    'but',
    'yet',
    'so',
    'and',
    'or',
    'how',
    'why',
    'what',
    'whose',
  ],
  'i',
);

/** What leads to those of several who are named. */
export const NAMES_SOME_OF_THEM = /\b(?:including|among them|led by)\b/i;

/** A sentence whose subject is a pronoun: "But he", "In May, she". */
export const SENTENCE_SUBJECT_PRONOUN = /^(?:[^“”",;:()]{2,40}, |(?:\p{Lu}\p{Ll}+ ){1,2})?(he|she)\b/iu;

/** A clause before the main one: "While Holt talked of fares, ". */
export const SUBORDINATE_OPENING =
  /^(?:And |But )?(?:While|When|After|Before|As|Although|Though|Because|If|Since|Once|Until|Unless|Where|Even (?:as|though|if)) [^,.;:“”"]{5,150}, /u;

/** A participle that opens a sentence, up to the subject, whose deed it is: "Repeating the mayor's offer, ". */
export const PARTICIPLE_OF_SUBJECT =
  /^(?:(?:And|But|Then) )?(?:(?:After|Before|While|When|By|In|On|Upon|Without|Despite) (?:\p{Ll}+ly )?\p{Ll}+ing|(?!(?:According|Following|Including|Regarding|Concerning|Considering|Pending|Excluding|Depending|Owing|Barring|During|Nothing|Anything|Everything|Something|Morning|Evening)\b)\p{Lu}\p{Ll}+ing) [^.;:“”"]{3,200}, $/u;
