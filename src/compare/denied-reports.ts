import type { Contradiction } from './contradiction.ts';
import type { Told } from './statements.ts';
import type { Telling } from './telling.ts';

/** Words that point back at what somebody else was just cited for. */
const POINTS_BACK =
  /\b(?:conversations?|reports?|claims?|allegations?|stor(?:y|ies)|accounts?|suggestions?|accusations?|assertions?|articles?|descriptions?|version|it)\b/i;

/** So far before the denial, in code units, stands what it points back at: in its own paragraph or the one above. */
const REACH = 700;

/** "Did not recognise the conversation as described": a denial without a topic of its own denies what stands before it in the report. */
export function deniedReports(told: readonly Told[]): Contradiction[] {
  const statementOf = new Map(
    told.flatMap(({ statement, tellings }) =>
      tellings.map((telling) => [placeOf(telling.reading.report, telling.attribution.id), statement] as const),
    ),
  );
  return told.flatMap(({ statement, tellings }) => {
    if (statement.act !== 'deny' || statement.codes.length > 0) return [];
    return tellings.filter(isPointing).flatMap((telling) =>
      before(telling).flatMap((attribution) => {
        const asserted = statementOf.get(placeOf(telling.reading.report, attribution));
        if (!asserted || asserted.id === statement.id || asserted.act === 'deny') return [];
        return [
          {
            kind: 'denied' as const,
            topic: `report ${statement.id}`,
            issue: asserted.codes[0]?.code.issue ?? null,
            about: wordsOf(telling, attribution),
            asserted: asserted.id,
            denied: statement.id,
          },
        ];
      }),
    );
  });
}

function placeOf(report: string, attribution: number): string {
  return `${report} ${attribution}`;
}

function isPointing({ content, stems, numbers }: Telling): boolean {
  return stems.size <= 4 && numbers.size === 0 && POINTS_BACK.test(content);
}

/** The nearest attribution above by another speaker, with those nested in it. */
function before({ reading, attribution, voice }: Telling): number[] {
  const place = attribution.content[0]?.start ?? 0;
  const nearest = reading.attributions
    .filter((other) => {
      const start = other.content[0]?.start ?? 0;
      const speaker = reading.voices[other.id]?.speaker;
      return (
        start < place &&
        place - start < REACH &&
        other.within === null &&
        JSON.stringify(speaker) !== JSON.stringify(voice.speaker)
      );
    })
    .sort((a, b) => (b.content[0]?.start ?? 0) - (a.content[0]?.start ?? 0))[0];
  if (!nearest) return [];
  return [nearest.id, ...reading.attributions.filter(({ within }) => within === nearest.id).map(({ id }) => id)];
}

function wordsOf({ reading }: Telling, attribution: number): string {
  const content = reading.attributions[attribution]?.content ?? [];
  return content.map(({ start, end }) => reading.text.slice(start, end)).join(' … ');
}
