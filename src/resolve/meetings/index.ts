import type { MeetingMention } from '../../model/round.ts';

/** Meetings and calls that a report tells of. None are read yet. */
export function meetingMentions(): MeetingMention[] {
  return [];
}
