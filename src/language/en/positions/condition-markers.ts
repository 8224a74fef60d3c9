/** Words that open a condition; it goes on to the end of its clause. */
const CONDITION_MARKERS: readonly string[] = [
  'as long as',
  'assuming',
  'but only after',
  'but only by',
  'but only for',
  'but only through',
  'but only under',
  'but only when',
  'contingent on',
  'dependent on',
  'if',
  'in exchange for',
  'in return for',
  'on condition',
  'on the condition',
  'once',
  'only after',
  'only if',
  'only when',
  'provided',
  'providing',
  'so long as',
  'subject to',
  'unless',
  'until',
];

const MARKER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...CONDITION_MARKERS].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Where the condition of a sentence stands in it, in code units; null where no word opens one. */
export function conditionIn(sentence: string): { readonly start: number; readonly end: number } | null {
  const opening = MARKER.exec(sentence);
  if (!opening) return null;
  const from = opening.index + opening[0].length;
  const subject = SUBJECT_WITH_NAME.exec(sentence.slice(from))?.[0].length ?? 0;
  const rest = sentence.slice(from + subject);
  const end = /[,;:.!?”"](?=\s|$)/.exec(rest);
  return { start: opening.index, end: from + subject + (end?.index ?? rest.length) };
}

/** "If his uncle, Jonas Reeve, does": the commas around a name end no condition. */
const SUBJECT_WITH_NAME =
  /^ (?:[\p{L}’'-]+ ){0,4}[\p{L}’'-]+, (?:\p{Lu}[\p{L}.’'-]* ?){1,4},(?= (?:did|does|do|has|have|had|is|are|was|were|will|would|can|could|should|must|may|might|agree[sd]?|refuse[sd]?|accept(?:s|ed)?|fail(?:s|ed)?)\b)/u;

/** What somebody threatens with he does only if something else comes true: "threatened to close the gates if they strike". */
export const THREATENS = /\bthreat(?:s|en|ens|ened|ening)?\b/iu;

/** Ends in the opening of a clause of time or contrast whose subject comes next: "after", "even as the". The report tells of that by itself. */
export const OPENS_TIME_CLAUSE = /(?:^|[\s,])(?:after|before|as|while|when|since|although|though|whereas) (?:\p{L}+ ){0,3}$/iu;
