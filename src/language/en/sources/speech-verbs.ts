/** Verbs that tell of saying, in the forms that follow a subject. */
export const SAYING =
  '(?:said|says|say|added|adds|told|tells|insisted|insists|argued|argues|warned|warns|claimed|claims|wrote|writes|announced|announces|reported|reports|confirmed|confirms|stated|states|declared|declares|complained|complains|explained|explains|replied|replies|answered|asked|asks|shouted|cried|exclaimed|called out|yelled|whispered|quipped|joked|recalled|acknowledged|conceded|admitted|maintained|maintains|noted|notes|observed|remarked|retorted|countered|continued|went on|concluded|suggested|protested|vowed|pledged|promised|sighed|snapped|thundered|roared|pleaded|demanded)';

/** Verbs by which a document tells something. */
const SHOWING = '(?:shows?|showed|reveals?|revealed|indicates?|indicated|suggests?)';

/** What follows a verb of saying at the end of a sentence: who was told, and when. */
const TAIL = String.raw`(?: (?:reporters|members|parliament|lawmakers|workers|staff|journalists|\p{Ll}+ers))?(?: (?:on|in|at|late|early|earlier|last|this|yesterday|today|later)\b[^,.;:“”"]{0,30})?`;

/** Who can stand before such a verb: a pronoun, or a noun phrase without comma or quotation mark. */
const SUBJECT = String.raw`(?!(?:as|which|who|whom|that|what|where|when|while|because|if|and|but|or|after|before|although|though|since|unless|until|so|than|not|how|why|the way|then)\b)(?:he|she|they|(?:the|an?|his|her|its|their|one|two|three|several|some|many) [^,.;:“”"()]{2,50}?|\p{Lu}[^,;:“”"()]{1,60}?)`;

/** ", the letters show.": who says all that stands before, at the end of a sentence. Groups: the subject and the verb. */
export const TRAILING_SPEAKER = new RegExp(
  String.raw`,[”"’]? (${SUBJECT}) ((?:has |have |had |also |later )*(?:${SAYING}|${SHOWING}))${TAIL}\.?$`,
  'u',
);

/** "Jonas Reeve shouted" behind a quotation that ends in a mark of its own: the sentence goes on. */
export const SPEAKER_BEHIND = new RegExp(
  String.raw`^\s*(?:[Tt]he (?:[\p{L}-]+ ){1,3}|(?:[\p{Lu}][\p{L}.'’-]*\s){1,4})${SAYING}\b`,
  'u',
);

/** ", said Irena Falk,": a verb with its subject behind it, set off by commas. */
export const INVERTED = new RegExp(`^(?!tells?$|told$)${SAYING}$`, 'u');

/** A preposition before a participle that opens a sentence: "After insisting". */
export const BEFORE_PARTICIPLE = /^(?:After|Before|While|Since|Despite|Without|When|Besides)$/;

/** A verb that shows the words before it to be its subject. */
export const FINITE_VERB = /^(?:was|were|is|are|has|had|have|will|would|did|then|also|\p{Ll}+(?:ed|s))$/u;

/** Verbs whose past has no ending. */
export const STRONG_PAST = /^(?:went|met|came|left|sat|held|began|spoke|got|took|flew|drove|ran)$/;

/** A word of a name, or between two of them. */
export const NAME_PART = /^\p{Lu}|^[-’']$|^(?:s|of|de|von|der|van|al)$/u;

/** Words with a capital at the start of a sentence that name nobody. */
export const OPENS_WITHOUT_NAME =
  /^(?:That|This|These|Those|It|There|Here|What|Who|Some|Many|Most|All|Both|One|But|And|Yet|So|In|On|At|As|For|With|After|Before|When|While|If|Since|Although|Though|Because|However|Meanwhile|Last|Earlier|Later|Also|Now|Then|Talks|Such)$/;

/** What goes on behind "said Irena Falk,": the quotation, or the verb of the words that the inversion interrupts. */
export const GOES_ON_BEHIND_INVERSION =
  /^["“„«‘']$|^(?:was|were|is|are|has|had|have|will|would|did|could|should|must|may|might|can|\p{Ll}+(?:ed|s))$/u;

export const SUBJECT_PRONOUN = /^(?:he|she|they)$/;

/** What joins a clause to the one before. */
export const CLAUSE_JOINED = /^(?:but|and|while)$/;
