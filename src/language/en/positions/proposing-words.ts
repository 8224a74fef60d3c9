/** Words with which somebody wants, offers, accepts, rejects, decides or threatens. */
const STANCE =
  /\b(?:demand|insist|propos|offer|accept|reject|refus|agree|oppos|support|back(?:s|ed|ing)?\b|want|call(?:s|ed|ing)? for|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|rul(?:es|ed|ing) out|rule out|vow|pledg|promis|threaten|veto|vot(?:e|es|ed|ing)\b|sign(?:s|ed)?\b|withdr[ae]w|drop(?:s|ped)?\b|concede|yield|favou?r|prefer|settle for|live with|stand(?:s)? firm|red line|non-negotiable|must\b|should\b|never\b|will not|won['’]t|would not|cannot|no longer|ready to|willing|consider|open to|keep|scrap|abolish|ban\b|plan(?:s|ned)? to|seek|ask(?:s|ed)? for|urg|recommend|welcom|condemn|denounc|dismiss|object|resist|against\b)/i;

/** True where words may tell what somebody stands for; cheap, and far from sure. */
export function tellsStance(words: string): boolean {
  return STANCE.test(words);
}

/** Words that stand in what is said on every matter, so that no issue is named or found by them. */
export const GENERIC_ISSUE_WORDS: ReadonlySet<string> = new Set(
  (
    'say said tell told ask asked want wanted call called offer offered demand demanded reject rejected accept accepted agree agreed ' +
    'agreement deal talk talks negotiation negotiations negotiator meeting meet proposal propose proposed plan position side party parties ' +
    'government minister president official officials spokesman spokeswoman leader leaders people day week month year today yesterday ' +
    'tomorrow monday tuesday wednesday thursday friday saturday sunday morning night end issue question matter thing point part member ' +
    'members statement report news paper press word words time way man woman put take give go come see look know think thought make made ' +
    'get keep kept leave left let stand need find turn try use work like back first last next new old long good bad great big small high ' +
    'low right wrong sure clear ready full half one two three four five six seven eight nine ten hundred thousand million billion per cent ' +
    'percent only still yet never always ever also too well even just already now then again soon later early about around nearly almost ' +
    'chief senior foreign public national general secretary director chairman letter table door room house home country state city ' +
    'vote voted support supported oppose opposed open yes no not nothing anything something everything nobody anybody somebody everybody'
  ).split(' '),
);
