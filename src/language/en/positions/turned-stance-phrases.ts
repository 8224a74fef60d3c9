/** Who does this to calls is against what is called for. */
export const REFUSES_CALLS =
  /\b(?:rebuff|reject|resist|refus|ignor|spurn|withst[oa]|def[iy]|dismiss|brush|shrug|wav|turn)\p{Ll}*(?: (?:off|aside|away|down|out))?(?: \p{L}+(?:['’]s?)?){0,3} (?:calls?|demands?|pleas?|pressure|appeals?|requests?|urgings?|entreaties)\b/iu;

/** Who does this may come to do what follows, and has not decided to: "opened the door to a levy". */
export const LEAVES_OPEN =
  /\b(?:(?:open|leav|keep)(?:s|ed|e|es|ing)?|left|kept) (?:the |a )?door (?:\p{L}+ ){0,2}?(?:to|for)\b|\b(?:leav(?:e|es|ing)|left|keep(?:s|ing)?|kept) open (?:the|a) (?:door|possibility|option|prospect)\b|\b(?:flirt|toy)(?:s|ed|ing) with\b|\bmull(?:s|ed|ing)?\b|\bfloat(?:s|ed|ing)? the (?:idea|notion|possibility|prospect) of\b|\b(?:will(?:ing|ingness)|read(?:y|iness)) to (?:consider|discuss|look (?:at|into)|talk about)\b/iu;

/** Begins words that take back what was granted before them: "But ...", "I set no rules, but I ...". */
export const TURNS_BACK =
  /^["“‘'«\s]*(?:(?:but|however|yet|still|nevertheless|nonetheless|that said)\b|[^\n]{0,120}?, but (?:i|we)\b)/iu;

/** Cues by which somebody comes to know what he tells: he is neither for nor against it by that. */
export const TELLS_KNOWLEDGE =
  /\b(?:learn(?:s|t|ed)?|discover(?:s|ed)?|found out|finds? out|hears?|heard|notic(?:e|es|ed)|reali[sz](?:e|es|ed)|(?:was|were|been) (?:told|informed|advised))\b/iu;

/** Puts what is said off for ever: "over my dead body". */
export const NEVER_TO_BE =
  /\bover (?:my|our|his|her|their) (?:own )?dead bod(?:y|ies)\b|\bnot while (?:i|we|he|she|they) (?:live|breathe|draw|am|are|is)\b|\b(?:until|till|when) hell freezes\b|\bwhen pigs (?:can )?fly\b/iu;

/** Begins a question whose answer the asker knows: "why the city should pay for it". */
export const ASKS_WHY_IT_SHOULD = /^["“‘'«\s]{0,3}why\b[^.?!]{0,80}?\s(?:should|must|would have to|has to|have to|had to)\s/iu;

/** What one side says that another will have to bear is what the one wants: "may have to live with". */
export const MUST_BEAR =
  /\b(?:must|(?:will|would|may|might|could) (?:\p{L}+ )?(?:have|need) to|(?:has|have|had) to|ha(?:s|d|ve) (?:no choice|little choice) but to) (?:live with|put up with|swallow|learn to live with|accept|stomach|reconcile (?:it|them)sel(?:f|ves) to|resign (?:it|them)sel(?:f|ves) to)\b/iu;

/** Tells what somebody did not say, and nothing of what is so: "did not say that". */
export const DID_NOT_SAY =
  /\b(?:(?:did|does|do|has|have|had) (?:not|never)|(?:did|does|do|has|have|had)n['’]t|never) (?:say|said|says|claim(?:ed|s)?|state[ds]?|suggest(?:ed|s)?|indicate[ds]?|spell(?:ed)? out|specif(?:y|ied|ies)) (?:that|whether|if|how|when|what|why|which|who)\b/iu;

/** Before a name, its bearer is told something; and behind it, what those who tell it are about to do or want themselves. */
export const LETS_KNOW_BEFORE =
  /\b(?:let|lets|told|tells|informed|informs|assured|assures|warned|warns|notified|notifies|reminded) (?:the )?$/iu;
export const TELLERS_AIM =
  /^ (?:know )?(?:that )?(?:it|he|she|they) (?:will|would|wants?|wanted|intends?|intended|plans?|planned|insists?|insisted|(?:is|was|are|were) (?:ready|willing|prepared|determined|going|sticking|holding))\b/u;

/** Behind a name that a comma sets off: he tells what the sentence says, which goes on behind him. */
export const TELLS_IN_THE_MIDDLE =
  /^ (?:said|says|told|tells|added|noted|explained)\b[^,.;:]{0,80}, (?!(?:and|but|or|while|which|who)\b)/u;

/** Who would say neither the one nor the other of a thing holds nothing by it: "would neither confirm nor rule out that". */
export const LEAVES_UNSAID =
  /\bneither (?:confirm\p{Ll}*|den(?:y|ied)|ruled? out) (?:it )?nor\b|\bdeclin\p{Ll}+ to (?:confirm|deny|rule out|say)\b/iu;
