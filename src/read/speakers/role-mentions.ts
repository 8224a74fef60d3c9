import type { Attribution } from '../../model/reading/attribution.ts';
import { phraseOf } from './noun-phrases.ts';
import type { DiscourseModel } from './discourse-model.ts';
import { definiteRole } from './office-holders.ts';
import type { ReportContext } from './report-context.ts';
import { sideOf } from './source-side.ts';
import { DEFINITE_ROLE } from '../../language/language.ts';

/** "The minister has had to correct herself": words that point to somebody named, so that a pronoun behind them finds the right one. */
export function addRoleMentions(report: ReportContext, discourse: DiscourseModel): void {
  for (const paragraph of report.paragraphs) {
    for (const match of report.text.slice(paragraph.start, paragraph.end).matchAll(DEFINITE_ROLE)) {
      const start = paragraph.start + match.index;
      const span = { start, end: start + match[0].length };
      const phrase = phraseOf(report.text, span);
      const context = { report, discourse, attribution: NOTHING, turn: -1, outer: null, quoted: false };
      const found = definiteRole(context, phrase, sideOf(context, phrase), true);
      if (found && found.confidence > 0.7) found.referent.places.push(span);
    }
  }
}

const NOTHING: Attribution = { id: -1, source: [], cue: [], content: [], manner: 'indirect', within: null, confidence: 0 };
