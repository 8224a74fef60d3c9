/**
 * Ends where a reporter goes on to tell of what he has just passed on, behind a comma: ", remarks that have been condemned, among others by".
 */
export const OPENS_REPORTERS_ASIDE =
  /,[”"]? (?:an? |the )?(?:\p{Ll}+ )?(?:accusations?|claims?|comments?|demands?|messages?|moves?|opinions?|positions?|promises?|proposals?|remarks?|stances?|statements?|suggestions?|views?|words)(?: (?:that|which|who)\b|, )[^;\n]{0,160}$/iu;

/** Cues by which somebody finds fault with what another wants: he tells nothing of it, the reporter does. */
export const TELLS_CRITICISM =
  /\b(?:critici[sz]|condemn|backlash|denounc|deplor|derid|mock|outrage|anger|fury|scorn|censur)\p{Ll}*/iu;

/** Said out of everybody's hearing: that he said so, somebody else has told. */
export const IN_PRIVATE = /\b(?:privately|in private|behind closed doors|behind the scenes)\b/iu;

/** Ends before the next of those in whose company somebody says the rest of it: "and, with the ferrymen, the pilots and". */
export const NAMES_COMPANY =
  /(?:^|,|\band) with (?:(?:the \p{Ll}+|(?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})(?:, and|,| and) ){0,8}(?:the )?$/u;
