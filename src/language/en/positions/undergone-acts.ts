/** Participles that tell how somebody stands, not what was done to him: "is opposed to", "was prepared for". */
const OF_ATTITUDE =
  'agreed|alarmed|bound|committed|concerned|convinced|decided|dedicated|determined|devoted|disposed|divided|expected|inclined|interested|invested|minded|opposed|persuaded|pleased|prepared|quoted|reluctant|reported|resigned|resolved|satisfied|set|slated|split|supposed|undecided|united|worried';
const IRREGULAR = 'beaten|cut|driven|forbidden|given|held|hit|hung|let|put|sent|shut|spurned|taken|told|thrown';
const PARTICIPLE = `(?:(?!(?:${OF_ATTITUDE})\\b)\\p{Ll}{2,}ed|${IRREGULAR})`;
const PASSIVE = `(?:(?:has|have|had) (?:\\p{Ll}+ )?been|was|were|(?:is|are|was|were) being|gets?|got)`;

/**
 * Stands right behind a name when something is done to him: " was dismissed late on Friday", ", who ran the yard, has been sued". An aside between
 * commas may stand between.
 */
export const IS_DONE_TO_HIM = new RegExp(`^(?:,[^.;:]{1,200}?,)? ${PASSIVE} (?:\\p{Ll}+ly |just |also )?${PARTICIPLE}\\b`, 'u');

/** The same in a headline, which leaves the auxiliary out: " Challenged on Cuts by Teachers". */
export const IS_DONE_TO_HIM_IN_HEADLINE = new RegExp(
  `^ (?:${PARTICIPLE}|fired|sued) (?:over|on|for|by|about|amid|after)\\b`,
  'iu',
);

/** What is before a name when a headline gives somebody's words to him: "Mayor to Dockers: ...". */
export const IS_ADDRESSED_BEHIND = /^[^:.“"]{2,60}\bto (?:the )?$/iu;
/** And what is behind it. */
export const BEGINS_WORDS_TO_HIM = /^\s?:\s/u;

/** What is before a name that says of whom nobody did it: "No member of the ", "Not a single one of the ", "and none of the ". */
export const IS_SAID_OF_NOBODY_IN =
  /(?:^|[,;:.“"(]\s?|\b(?:and|but|that|as|while|yet|though) )(?:no|none|nobody|no-one|no one|not (?:one|a single)|hardly any|neither)(?: \p{Ll}[\p{L}-]*){0,4} ?$/iu;

/** Behind a name, what its bearer binds himself to, is about to do or wants: " has now agreed to", " in the capital was weighing", " wants to". */
export const UNDERTAKES = new RegExp(
  [
    String.raw`^ (?:(?:has|have|had|will|would|is|are|was|were) )?(?:(?:now|also|already|just|finally|both|all) )?(?:agree[sd]?|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|committed|undert(?:ook|aken)|offer(?:s|ed)?|decided?|consented|ready|willing|prepared)\b`,
    String.raw`^ (?:in \p{Lu}\p{L}+ )?(?:is|are|was|were|has been|have been|had been) (?:(?:now|also|already|still|secretly|actively) )?(?:studying|considering|weighing|planning|plotting|preparing|seeking|trying|looking (?:at|into|for)|working (?:on|to)|exploring|contemplating|mulling)\b`,
    String.raw`^ (?:in \p{Lu}\p{L}+ )?(?:(?:now|also|still|really|secretly) )?(?:wants?|wanted|plans?|planned|intends?|intended|hopes?|hoped|seeks?|sought) to\b`,
  ].join('|'),
  'u',
);
