import { COMMENTS_HEADING, CORRECTION } from '../../../language/language.ts';
import type { UnclassifiedLine } from './classified-line.ts';
import { isLastNote, isWriterNote } from './frame-lines.ts';

/** A heading of comments stands below so much of the letters, or it is a button at the top. */
const MIN_SHARE_ABOVE = 0.5;

/** A note on a writer whom the page names nowhere else is one of so many last lines. */
const MAX_LAST_LINES = 3;

/** Marks what stands beneath a report: comments to the end of the page, notes on the writer, corrections. */
export function markAfter(drafts: readonly UnclassifiedLine[], writers: readonly string[]): void {
  const all = drafts.reduce((sum, { line }) => sum + line.words.length, 0);
  const last = new Set(drafts.filter(({ kind }) => kind === null).slice(-MAX_LAST_LINES));
  let above = 0;
  let inComments = false;
  for (const draft of drafts) {
    const { words } = draft.line;
    if (COMMENTS_HEADING.test(words) && above >= all * MIN_SHARE_ABOVE) inComments = true;
    above += words.length;
    if (draft.kind === 'headline' || (draft.kind !== null && !inComments)) continue;
    const isNote = isWriterNote(words, writers) || (last.has(draft) && isLastNote(words));
    if (inComments || (above > all * MIN_SHARE_ABOVE && isNote)) draft.kind = 'furniture';
    else if (words.length < 600 && CORRECTION.test(words)) Object.assign(draft, { kind: 'furniture', furniture: 'correction' });
  }
}
