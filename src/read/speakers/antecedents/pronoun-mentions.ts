import { addPlace } from '../referent.ts';
import type { Span } from '../../../model/span.ts';
import { indexAt } from '../../../text/span-search.ts';
import { FEMININE, quotations, SENTENCE_SUBJECT_PRONOUN } from '../../../language/language.ts';
import type { DiscourseModel } from '../discourse-model.ts';
import type { ReportContext } from '../report-context.ts';
import { personMeant } from './person-meant.ts';

/** How sure it must be who is meant: a pronoun taken for another's leads all that come after it astray. */
const MIN_SURE_OF_MENTION = 0.3;

/** "He left early.": a pronoun that a sentence of the report's own words is about names whom it takes up once more. */
export class PronounMentions {
  private readonly report: ReportContext;
  private readonly discourse: DiscourseModel;
  private readonly places: readonly Span[];
  private next = 0;

  constructor(report: ReportContext, discourse: DiscourseModel) {
    this.report = report;
    this.discourse = discourse;
    this.places = subjectPronouns(report);
  }

  /** Finds whom the pronouns before a place mean, those not yet looked at. */
  upTo(at: number, turn: number): void {
    for (let place = this.places[this.next]; place && place.start < at; place = this.places[this.next]) {
      this.next += 1;
      const found = personMeant(this.report, this.discourse.referents, {
        at: place.start,
        fits: ({ human, plural }) => human && !plural,
        gender: FEMININE.test(this.report.text.slice(place.start, place.end).toLowerCase()) ? 'female' : 'male',
        outside: [],
        turn,
        not: null,
      });
      if (found && found.sure > MIN_SURE_OF_MENTION) addPlace(found.referent, place);
    }
  }
}

/** Those that are nobody's words and no source, whose own turn comes. */
function subjectPronouns({ text, sentences, attributions }: ReportContext): Span[] {
  const said = quotations(text).map(({ span }) => span);
  const sources = attributions.flatMap(({ source }) => [...source]).sort((a, b) => a.start - b.start);
  return sentences.flatMap((sentence) => {
    const match = SENTENCE_SUBJECT_PRONOUN.exec(text.slice(sentence.start, sentence.end));
    if (!match?.[1]) return [];
    const end = sentence.start + match[0].length;
    const place = { start: end - match[1].length, end };
    return isWithin(said, place) || isWithin(sources, place) ? [] : [place];
  });
}

function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  return (spans[indexAt(spans, start)]?.end ?? -1) >= end;
}
