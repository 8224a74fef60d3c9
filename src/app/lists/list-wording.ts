import type { Dated } from '../../model/date.ts';
import { printedNumber } from '../../model/reading/attribution.ts';
import type { Actor } from '../../model/reading/actor.ts';
import { keptOf } from '../../text/kept-results.ts';
import type { Speaker } from '../../model/reading/speaker.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { CoverageAround } from '../coverage/coverage-around.ts';
import { printableLine } from '../../text/printable.ts';
import { cutAll } from '../../text/spans.ts';

/** Enough of an id to tell reports apart, as git shows commits. */
export function short(report: string): string {
  return report.slice(0, 8);
}

/** How a rendition is named on the command line. */
export function renditionName(report: string, attribution: number, { byReport }: Pick<CoverageAround, 'byReport'>): string {
  const found = byReport.get(report)?.attributions[attribution];
  return `${short(report)}:${found ? printedNumber(found) : attribution}`;
}

/** The names of actors by their ids, found once: a list asks for that of every line. */
const namesOf = keptOf((actors: readonly Actor[]) => new Map(actors.map(({ id, name }) => [id, name])));

/** Who speaks, in words. */
export function speakerName(speaker: Speaker, { links }: Pick<CoverageAround, 'links'>): string {
  switch (speaker.kind) {
    case 'actor':
      return namesOf(links.actors).get(speaker.actor) ?? speaker.actor;
    case 'outlet':
      return speaker.name ?? 'the report itself';
    default:
      return speaker.words;
  }
}

/** The words of a statement in its fullest rendition. */
export function wordsOf(statement: Statement, coverage: CoverageAround): string {
  const [fullest] = statement.renditions;
  const reading = fullest && coverage.byReport.get(fullest.report);
  const attribution = fullest && reading?.attributions[fullest.attribution];
  return reading && attribution ? printableLine(cutAll(reading.text, attribution.content)) : '';
}

/** A day, or the first and the last of several; "by" where the days are only bounds. */
export function daysInWords(dated: Dated | null): string {
  if (!dated) return '';
  const { first, last } = dated.days;
  return first === last ? first : `${first} to ${last}`;
}

/** The renditions of a statement as the command line names them, with blanks between. */
export function renditions(statement: Statement, coverage: Pick<CoverageAround, 'byReport'>): string {
  return statement.renditions.map(({ report, attribution }) => renditionName(report, attribution, coverage)).join(' ');
}
