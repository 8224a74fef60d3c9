/** Words beside a date in a line that holds nothing else. */
export const CLOCK_WORDS = /\b(?:published|posted|updated|last updated|by|min(?:ute)?s? read|read|on)\b/gi;

/** A line that tells when the report came out. */
export const PUBLISHED_OR_UPDATED = /\b(?:published|posted|updated)\b/i;

/** An age instead of a date: "3 hours ago", "2 days ago 14", "5 min read · 3 hours ago". */
export const RELATIVE_CLOCK = /\b(\d{1,3}|an?|one)\s+(second|sec|minute|min|hour|hr|day|week|month)s?\s+ago\b/i;

/** Somebody is quoted or cited: furniture does not do that. */
export const SOMEBODY_SPEAKS =
  /["”’']\s*(?:,\s*)?(?:he|she|they|it|\p{Lu}[\p{L}'’-]+)?\s*(?:said|says|told|added|wrote)\b|\b(?:said|told)\b|^["“„«].{8,}["”»]/u;
