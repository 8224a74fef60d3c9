/** What stands for a whole side. A noun that stands in several classes counts as the first of them, and is listed there. */
export const SIDE_NOUNS: readonly string[] = [
  'government',
  'team',
  'delegation',
  'side',
  'administration',
  'camp',
  'regime',
  'leadership',
  'coalition',
  'alliance',
  'bloc',
  'cabinet',
  'country',
  'state',
  'nation',
];
