import { anyWord } from '../../word-pattern.ts';

/** Somebody is cited. */
export const SAID_OR_TOLD = /\b(?:said|told)\b/;

/** Verbs of saying. */
export const PLAIN_SAYING_WORDS: readonly string[] = [
  'say',
  'says',
  'said',
  'saying',
  'tell',
  'tells',
  'told',
  'telling',
  'wrote',
  'written',
  'announced',
  'declared',
  'asked',
  'answered',
];

/** "She said she had told them": said on another occasion. */
export const PLAIN_SAYING = anyWord(PLAIN_SAYING_WORDS, 'i');

/** Inside what another says, what somebody ought to say is not said: "the ministry must agree to the cut", "wants it to agree". */
export const OPENS_WITH_OBLIGATION = /^(?:must|should|ought|needs? to|ha(?:s|ve) to|to)\b/i;

/** A form of "be", before a participle that makes a passive. */
export const FORM_OF_BE = /\b(?:is|are|was|were|be|been|being)\b/i;

/** Verbs of saying and announcing in the past, as source of a pattern. */
export const REPORTING_VERB = String.raw`\b(?:said|says|told|announced|reported|revealed|disclosed|wrote|posted|declared|added|claimed)\b`;

/** "She said on Monday": right before a date, it dates the saying. */
export const ENDS_WITH_REPORTING_VERB = new RegExp(
  String.raw`(?:${REPORTING_VERB}|\b(?:saying|announcing|telling|reporting|declaring|writing|confirm(?:ed|ing)|stat(?:ed|ing)|tweet(?:ed|ing)|warn(?:ed|ing))\b)[^,;]{0,12}$`,
  'iu',
);

/** "On Monday, the paper said", "On Monday, a paper, the Courier, said": behind a date, it dates the saying. */
export const REPORTING_VERB_FOLLOWS = new RegExp(`^,? [^,.;]{0,40}(?:, [^,.;]{1,60}, )?${REPORTING_VERB}`, 'iu');

/** A verb of saying earlier in the sentence. */
export const REPORTING_VERB_IN_SENTENCE = new RegExp(`${REPORTING_VERB}[^.;]*$`, 'iu');
