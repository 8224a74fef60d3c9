/** A line about whose the text is. */
export const COPYRIGHT_NOTICE = /©|\(c\) ?\d{4}|\bcopyright\b|\b(?:is|are) (?:a )?titles? of\b/i;

/** The form of a company at the end of its name, and what stands behind it in a notice. */
export const COMPANY_FORM = /\s{0,20}(?:all rights reserved|ltd|limited|inc|llc|gmbh|company|co)\.?$/gi;

/** Whose the text is; the name is captured. */
export const COPYRIGHT_OWNER = [
  /(?:©|\([cC]\)|[Cc]opyright)\s*(?:\d{4}(?:[-–]\d{2,4})?\s*)?(\p{Lu}[\p{L}&.'’ -]{2,60}?)(?:\s*\d{4}|[.,;·|]|$)/u,
  /\b(?:is|are) (?:a )?titles? of (\p{Lu}[\p{L}&.'’ -]{2,60}?)[.,;]/u,
];
