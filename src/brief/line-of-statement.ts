import type { StatementLine } from '../model/brief.ts';
import type { Attribution } from '../model/reading/attribution.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { ACCORDING_TO, PASSIVE_AUXILIARY, withWholeAuxiliary } from '../language/language.ts';
import { keptInPlaceAbout } from '../link/keeping/kept-in-place.ts';
import { keptOf, keptWhile } from '../text/kept-results.ts';
import { cutAll } from '../text/spans.ts';
import { shortenedWords } from './shortened-words.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';
import { printableOrNone } from './printable-brief.ts';
import { lineBasis, lineSourcing } from './sourcing/line-sourcing.ts';

/** Code units after which the words of a statement are shortened. */
export const MAX_STATEMENT_CHARS = 1500;

/** The line of a statement; the same as before where nothing that it shows has changed. */
export function statementLine(coverage: NumberedCoverage, statement: Statement): StatementLine | null {
  const known = linesIn(coverage).get(statement);
  return known === undefined ? foundLine(coverage, statement) : known;
}

/** Of all statements of a coverage: every section asks for those that it shows. */
const linesIn = keptOf((coverage: NumberedCoverage): ReadonlyMap<Statement, StatementLine | null> => {
  const { statements } = coverage.input.links;
  const shown = shownLines(statements, coverage);
  return new Map(statements.map((statement, place) => [statement, shown[place]?.line ?? null]));
});

/** A line, and the parts that it shows besides the statement. */
interface ShownLine {
  readonly line: StatementLine | null;
  readonly parts: readonly unknown[];
}

const shownLines = keptInPlaceAbout<Statement, ShownLine, NumberedCoverage>(
  (statement, _, coverage) => ({
    line: foundLine(coverage, statement),
    parts: [...shownParts(coverage, statement)],
  }),
  {
    isStill: ({ parts }, statement, _, coverage) => {
      let at = 0;
      for (const part of shownParts(coverage, statement)) {
        if (parts[at] !== part) return false;
        at += 1;
      }
      return at === parts.length;
    },
  },
);

/** All that a line shows besides its statement: two of which every part is the same are one line. It is told quicker than what lines are found again by. */
function* shownParts(coverage: NumberedCoverage, { id, speaker, renditions, origins }: Statement): Iterable<unknown> {
  yield coverage.input.codebook;
  yield coverage.input.reviewed.has(id);
  if (speaker.kind === 'actor') yield coverage.actorInWords(speaker.actor);
  for (const { report } of renditions) {
    yield coverage.numberOf(report);
    yield coverage.toldBy(report);
  }
  for (const origin of origins) yield coverage.origins.get(origin);
}

const keptStatementLine = keptWhile<StatementLine | null>();

function foundLine(coverage: NumberedCoverage, statement: Statement): StatementLine | null {
  const { things, besides } = lineBasis(coverage, [statement]);
  return keptStatementLine(things, besides, () => printableOrNone(madeStatementLine(coverage, statement)));
}

function madeStatementLine(coverage: NumberedCoverage, statement: Statement): StatementLine | null {
  const [fullest] = statement.renditions;
  const reading = fullest && coverage.reading(fullest.report);
  const attribution = fullest && reading?.attributions[fullest.attribution];
  const grounds = lineSourcing(coverage, [statement], { when: statement.said, confidence: statement.confidence });
  if (!reading || !attribution || !grounds) return null;
  return {
    id: statement.id,
    party: statement.party,
    issue: statement.issue,
    act: statement.act,
    words: shortenedWords(cutAll(reading.text, attribution.content), MAX_STATEMENT_CHARS),
    cue: shortenedWords(doneInWords(reading.text, attribution), MAX_STATEMENT_CHARS),
    indirect: attribution.manner === 'indirect',
    grounds,
  };
}

/** What somebody did by his words; "according to" tells of nothing done, and "has been refused by the board" that the board refused. */
function doneInWords(text: string, { cue, source }: Attribution): string {
  const words = withWholeAuxiliary(cutAll(text, cue).replace(/[:,]$/u, '').trimEnd());
  if (ACCORDING_TO.test(words)) return '';
  const [end = 0, start = 0] = [cue.at(-1)?.end, source[0]?.start];
  return /^ by $/.test(text.slice(end, start)) ? words.replace(PASSIVE_AUXILIARY, '') : words;
}
