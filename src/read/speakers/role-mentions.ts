import type { Attribution } from '../../model/reading/attribution.ts';
import { phraseOf } from './noun-phrases.ts';
import type { DiscourseModel } from './discourse-model.ts';
import { definiteRole } from './office-holders.ts';
import type { ReportContext } from './report-context.ts';
import { sideOf } from './source-side.ts';
import { indexAt } from '../../text/span-search.ts';
import { AND_ALONE, DEFINITE_ROLE } from '../../language/language.ts';

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

/** "Kestria and Norvia signed": two who are named together at the head of a sentence, whom "they" takes up. */
export function addPairs(report: ReportContext, discourse: DiscourseModel): void {
  const named = [...discourse.referents].flatMap((referent) =>
    referent.speaker.kind === 'actor' ? referent.places.map((place) => ({ referent, place })) : [],
  );
  const bySentence = new Map(report.sentences.map(({ start }) => [start, [] as typeof named]));
  for (const one of named) {
    const sentence = report.sentences[indexAt(report.sentences, one.place.start)];
    if (sentence) bySentence.get(sentence.start)?.push(one);
  }
  for (const [start, those] of bySentence) {
    const [first, second] = those.sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
    if (!first || !second || first.referent === second.referent || first.place.start - start > MAX_ARTICLE_CHARS) continue;
    if (!AND_ALONE.test(report.text.slice(first.place.end, second.place.start))) continue;
    discourse.group(first.referent, { start: first.place.start, end: second.place.end });
  }
}

/** "The" may stand before the first of two. */
const MAX_ARTICLE_CHARS = 4;

const NOTHING: Attribution = { id: -1, source: [], cue: [], content: [], manner: 'indirect', within: null, confidence: 0 };
