import type { Round } from '../../model/coverage/round.ts';
import { keptOfThings } from '../../link/keeping/kept-of-things.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { printableLine } from '../../text/printable.ts';
import { cut } from '../../text/spans.ts';
import { toldInOrder } from './kept-lines.ts';
import { outlets } from './list-facets.ts';
import { daysInWords, short, speakerName } from './list-wording.ts';
import type { Line, Listing } from './listing.ts';

/** The meetings and calls of the negotiation, in order of time; those without a day last. */
export const rounds: Listing = {
  columns: [
    ['when', 10],
    ['kind', 8],
    ['planned', 7],
    ['place', 12],
    ['parties', 16],
    ['words', 0],
    ['reports', 8],
  ],
  lines: (coverage) => {
    const { derived, links, readings } = coverage;
    return keptLines([derived.rounds, toldInOrder(readings), links.actors], () =>
      [...derived.rounds].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1)).map((round) => lineOf(round, coverage)),
    );
  },
};

/** Of the same rounds, what the same reports tell, and the same names. */
const keptLines = keptOfThings<readonly Line[]>();

function firstDay({ when, id }: Round): string {
  return `${when?.days.first ?? '9999'} ${id}`;
}

function lineOf(round: Round, coverage: Coverage): Line {
  const { id, kind, when, place, parties, people, mediator, planned, otherDays = [] } = round;
  const told = round.mentions.flatMap(({ report, meeting }) => {
    const reading = coverage.byReport.get(report);
    const mention = reading?.meetings[meeting];
    return reading && mention ? [{ reading, words: printableLine(cut(reading.text, mention.span)) }] : [];
  });
  return {
    fields: {
      when: when && daysInWords(when),
      kind,
      planned,
      place,
      parties: parties.join(' '),
      people: people.map((actor) => speakerName({ kind: 'actor', actor }, coverage)).join('; '),
      mediator,
      otherDays: otherDays.map(daysInWords).join('; ') || null,
      words: told[0]?.words ?? null,
      reports: reportsIn(told),
      id,
    },
    facets: {
      parties,
      issues: [],
      outlets: told.flatMap(({ reading }) => outlets(reading)),
      days: when?.days ?? null,
    },
  };
}

function reportsIn(told: readonly { readonly reading: Reading }[]): string {
  return [...new Set(told.map(({ reading }) => short(reading.report)))].join(' ');
}
