import { wholeWord } from '../../word-pattern.ts';

/** Several words with capitals, which may be the name of an outlet. */
export const OUTLET_NAME = /^(?:\p{Lu}[\p{L}'’.&-]*|of|and|the|for)(?:\s(?:\p{Lu}[\p{L}'’.&-]*|of|and|the|for|&)){1,5}$/u;

/** Words right before an outlet that is told or cites. */
export const BEFORE_CITED_OUTLET = /(?:\bthe|\btold|\bto|\bby)\s+$/i;

/** Words right behind an outlet that cites. */
export const AFTER_CITING_OUTLET = /^,? (?:has |had |first )?(?:reported|reports|said|says|wrote|quoted|cited)\b/;

/** Names that end like a paper, a channel or an agency. */
export const MASTHEAD =
  /(?<![\p{L}'’-])(?:\p{Lu}[\p{L}'’-]{0,30}\s{1,2}(?:of\s+|de\s+|del\s+)?){1,4}(?:Times|Post|Herald|Tribune|Gazette|Courier|Chronicle|Journal|Telegraph|Observer|Mail|Mirror|Star|Sun|Echo|Bulletin|Dispatch|Examiner|Inquirer|Ledger|Monitor|News|Standard|Radio|Television|TV|Broadcasting|Wire|Newswire|Press Agency|News Agency|Weekly|Daily|Magazine|Review|Advertiser|Argus|Crier|Express|Globe|Register|Sentinel|Vanguard|Zeitung|Bote|Blatt|Gazeta|Pravda)(?![\p{L}])|(?<![\p{L}'’-])(?:Radio|Canal|Rádio)\s\p{Lu}[\p{L}'’-]{1,30}(?![\p{L}])/gu;

/** Names of outlets that are common nouns too. */
export const AMBIGUOUS_MASTHEAD_WORDS: readonly string[] = [
  'Post',
  'Times',
  'Journal',
  'Review',
  'News',
  'Star',
  'Herald',
  'Bulletin',
  'Dispatch',
  'Record',
  'Report',
];

export const AMBIGUOUS_MASTHEAD = wholeWord(AMBIGUOUS_MASTHEAD_WORDS);
