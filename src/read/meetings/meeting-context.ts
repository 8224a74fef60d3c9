import type { Actor, Mention } from '../../model/reading/actor.ts';
import type { MeetingWords } from '../../model/reading/seen-meeting-words.ts';
import type { CodebookParty } from '../../model/codebook.ts';
import type { DateMention, Published } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';

/** What the meetings of a report are found from. */
export interface MeetingContext {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  readonly parties: readonly CodebookParty[];
  readonly published: Published;
  /** What the network sees of meetings in the words. */
  readonly words: readonly MeetingWords[];
}
