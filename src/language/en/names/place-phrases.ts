/** Words of travel before a place. */
export const TRAVELS = /\b(?:return|returned|back|travel\p{L}*|flew|arriv\p{L}*|live|reporting|leav\p{L}*)\b[^.]*$/iu;

/** Words that put what follows in a place. A name behind them is meant as one. */
export const LOCATIVE =
  /(?:^|[\s(“"])(?:in|at|near|outside|inside|around|across|throughout|into|towards?|from|left|leaving|leave|visit|visited|visiting|reached|via|arrived in|arriving in|north of|south of|east of|west of|trip to|trips to|visit to|visits to|travel to|travell?ed to|travell?ing to|flew to|flown to|fly to|flight to|went to|go to|going to|gone to|back to|returned to|return to|drove to|invited to|capital(?: city)? of|city of|town of)(?: the)?\s+(?:[\p{L}-]+ern )?$/iu;

/** A name before these names a place: "the Aldersund talks". */
export const EVENT_AFTER_PLACE =
  /^['’]?s?\s+(?:talks|meetings?|summit|round|rounds|conference|negotiations|session|sessions|forum|airport|hotel|agreement|accords?|declaration|protocol|process|venue|visit|trip)\b/i;

/** Words after which "at" points to nobody's place: "could look at the Union's inspectors". */
export const DIRECTED_AT = /\b(?:look|aim|direct|point)\w* at(?: the)?\s+$/i;
