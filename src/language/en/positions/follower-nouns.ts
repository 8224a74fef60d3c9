/**
 * Behind a person's name: those who follow or oppose him, and speak for themselves. His campaign, his aides and his team speak for him.
 */
export const FOLLOWERS =
  /^(?:['’]s?\s(?:[\p{L}-]+\s)?|\s)(?:delegates?|supporters?|backers?|voters?|followers?|loyalists?|donors?|enthusiasts?|critics?|detractors?|opponents?|challengers?|protesters?|demonstrators?)\b/u;
