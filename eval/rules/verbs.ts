/** Verbs that give words, a position or a stance as somebody's: the base forms of the regular ones. */
const REGULAR = [
  'accuse accept acknowledge add admit advise advocate affirm agree allege announce answer appeal argue ask assert assure',
  'back believe blame boast call caution charge cite claim comment complain concede conclude condemn confess confirm contend',
  'counter criticise criticize declare decline demand deny denounce describe disclose dismiss dispute emphasise emphasize',
  'endorse estimate expect explain express fear favour favor hail highlight hint hope indicate insist inform imply joke',
  'label lament maintain mention mock note observe offer oppose pledge point post postulate praise predict press promise',
  'propose protest question quip quote reaffirm reassure recall reckon recommend refuse reiterate reject remark remind repeat reply',
  'report request respond retort reveal revise signal state stress suggest support suspect threaten tout tweet underline',
  'underscore urge vow volunteer warn want welcome wonder worry characterise characterize clarify concur caution',
];

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['say', 'says', 'said', 'saying'],
  tell: ['tell', 'tells', 'told', 'telling'],
  write: ['write', 'writes', 'wrote', 'written', 'writing'],
  think: ['think', 'thinks', 'thought', 'thinking'],
  feel: ['feel', 'feels', 'felt', 'feeling'],
  know: ['know', 'knows', 'knew'],
  swear: ['swear', 'swears', 'swore'],
  put: ['puts'],
};

/** Verbs whose -s and base forms are more often nouns than cues ("the reports", "its demands"). */
const NOUNS =
  /^(?:accounts?|answers?|appeals?|blames?|calls?|charges?|claims?|comments?|demands?|disputes?|estimates?|expects?|fears?|favou?rs?|hints?|hopes?|jokes?|labels?|notes?|offers?|pledges?|points?|posts?|praises?|press(?:es)?|promises?|protests?|questions?|quotes?|replies|reply|reports?|requests?|signals?|states?|stress(?:es)?|support|supports|tweets?|urges?|vows?|wants?|worries|worry|backs?|cautions?|counters?)$/;

function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const y = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : null;
  const doubled = /^(?:admit|concur|quip)$/.test(verb) ? verb + verb.slice(-1) : null;
  const plural = y ? `${y}ies` : /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, plural, y ? `${y}ied` : `${doubled ?? stem}ed`, `${doubled ?? stem}ing`];
}

const FORMS: ReadonlySet<string> = new Set([
  ...REGULAR.flatMap((line) => line.split(' ').flatMap(formsOf)),
  ...Object.values(IRREGULAR).flat(),
]);

/** Whether a word in lower case can be the verb of a cue. */
export function isCueVerb(word: string): boolean {
  return FORMS.has(word);
}

/** Whether a form of a cue verb is as often a noun, so that it needs a subject to count. */
export function isOftenNoun(word: string): boolean {
  return NOUNS.test(word);
}

/** Forms that go on with the source of the cue before them: "adding that ...". */
export function isParticiple(word: string): boolean {
  return word.endsWith('ing');
}
