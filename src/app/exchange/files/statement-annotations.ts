import type { Annotation } from '../../../export/annotations/web-annotations.ts';
import { printedNumber } from '../../../model/reading/attribution.ts';
import type { Statement } from '../../../model/coverage/statement.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import { isPosition } from '../../../link/statements/position-confidence.ts';
import { spanAround } from '../../../text/spans.ts';
import { anchor } from '../../../text/anchor.ts';
import { CodePoints } from '../../../text/code-points.ts';
import { madeGuid } from '../../../text/made-guid.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { speakerName } from '../../lists/list-wording.ts';
import { codesAt } from '../decided-codes.ts';

/** Every rendition of every statement as an annotation of its report. */
export function annotationsOf(coverage: Coverage): Annotation[] {
  const points = new Map(coverage.readings.map((reading) => [reading.report, new CodePoints(reading.text)]));
  return coverage.links.statements.flatMap((statement) =>
    statement.renditions.flatMap(({ report, attribution }) => {
      const reading = coverage.byReport.get(report);
      const counted = points.get(report);
      return reading && counted ? annotationOf(statement, reading, attribution, { coverage, counted }) : [];
    }),
  );
}

interface Around {
  readonly coverage: Coverage;
  readonly counted: CodePoints;
}

function annotationOf(statement: Statement, reading: Reading, at: number, { coverage, counted }: Around): Annotation[] {
  const attribution = reading.attributions[at];
  if (!attribution) return [];
  const { report, text, given } = reading;
  const span = spanAround(attribution.content);
  const { quote, before, after } = anchor(report, text, span);
  const party = statement.party === null ? '' : ` (${statement.party})`;
  return [
    {
      guid: madeGuid(`${report}:${printedNumber(attribution)}`),
      source: given.url ?? coverage.provenance.get(report)?.url ?? `urn:uuid:${madeGuid(report)}`,
      exact: quote,
      prefix: before,
      suffix: after,
      start: counted.before(span.start),
      end: counted.before(span.end),
      description: `${speakerName(statement.speaker, coverage)}${party}: ${statement.act}, ${statement.sourcing}`,
      tags: tagsOf(reading, at),
    },
  ];
}

/** The codes that are shown as positions: union opposes nights/no-nights. */
function tagsOf(reading: Reading, at: number): string[] {
  return codesAt(reading, at)
    .filter(isPosition)
    .map(({ holder, stance, asserted, issue, alternative }) => {
      const what = alternative === null ? issue : `${issue}/${alternative}`;
      return `${holder} ${asserted ? '' : 'denied: '}${stance} ${what}`;
    });
}
