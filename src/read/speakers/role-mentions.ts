import type { Attribution } from '../../model/reading/attribution.ts';
import { phraseOf } from './noun-phrases.ts';
import type { Span } from '../../model/span.ts';
import type { DiscourseModel } from './discourse-model.ts';
import { definiteRole } from './offices/office-holders.ts';
import { addPlace, type Referent } from './referent.ts';
import type { ReportContext } from './report-context.ts';
import { sideOf } from './source-side.ts';
import { indexAt } from '../../text/span-search.ts';
import { AND_ALONE, DEFINITE_ROLE, TITLES_ALONE, TITLES_BEHIND_AND } from '../../language/language.ts';

/** "The minister has had to correct herself": words that point to somebody named, so that a pronoun behind them finds the right one. */
export function addRoleMentions(report: ReportContext, discourse: DiscourseModel): void {
  for (const paragraph of report.paragraphs) {
    for (const match of report.text.slice(paragraph.start, paragraph.end).matchAll(DEFINITE_ROLE)) {
      const start = paragraph.start + match.index;
      const span = { start, end: start + match[0].length };
      const phrase = phraseOf(report.text, span);
      const context = { report, discourse, attribution: NOTHING, turn: -1, outer: null, quoted: false };
      const found = definiteRole(context, phrase, sideOf(context, phrase), true);
      if (found && found.confidence > 0.7) addPlace(found.referent, span);
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
    const sorted = those.sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
    const [first, second] = sorted.filter((one, at) => !isOfTitle(report, one, sorted[at + 1]));
    if (!first || !second || first.referent === second.referent || !areJoined(report, start, first, second)) continue;
    discourse.group(first.referent, { start: first.place.start, end: second.place.end });
  }
}

interface NamedPlace {
  readonly referent: Referent;
  readonly place: Span;
}

/** Whether two stand together at the head of a sentence, alone or with their titles: "Speaker Maud Orrin and Senator Iven Tarr". */
function areJoined({ text }: ReportContext, sentence: number, first: NamedPlace, second: NamedPlace): boolean {
  const [before, between] = [text.slice(sentence, first.place.start), text.slice(first.place.end, second.place.start)];
  if (before.length <= MAX_ARTICLE_CHARS && AND_ALONE.test(between)) return true;
  const isHead = before.length <= MAX_ARTICLE_CHARS || TITLES_ALONE.test(before);
  return first.referent.human && second.referent.human && isHead && (AND_ALONE.test(between) || TITLES_BEHIND_AND.test(between));
}

/** "Council" in "Council President Maud Orrin": a body in the title of somebody named behind it. */
function isOfTitle({ text }: ReportContext, { referent, place }: NamedPlace, next: NamedPlace | undefined): boolean {
  if (referent.human || !next?.referent.human) return false;
  return TITLES_ALONE.test(text.slice(place.end, next.place.start).replace(/^ /, ''));
}

/** "The" may stand before the first of two. */
const MAX_ARTICLE_CHARS = 4;

const NOTHING: Attribution = { id: -1, source: [], cue: [], content: [], manner: 'indirect', within: null, confidence: 0 };
