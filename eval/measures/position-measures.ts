import { linkReports } from '../../src/link/report-linking.ts';
import { deriveFacts } from '../../src/derive/derived-facts.ts';
import type { Derived } from '../../src/model/coverage/derived.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { codebook, expected, truth } from '../../test/truth/marked-statements.ts';
import { ofNetwork, type Measure } from '../measure.ts';
import { readWhole } from '../data/marked-river-talks.ts';
import { f1 } from '../tally.ts';

interface ExpectedPosition {
  readonly holder: string;
  readonly issue: string;
  readonly alternative: string | null;
  readonly stance: string;
  readonly mode: string;
}

interface ExpectedMeaning {
  readonly positions: readonly ExpectedPosition[];
  readonly moves: readonly { readonly holder: string; readonly issue: string; readonly kind: string }[];
  readonly announcedByOneSide: readonly { readonly by: string }[];
}

/** How well the meaning of the example is told: with readings that a reader marked and coded, and from the bare reports. */
export async function measurePositions(): Promise<Measure[]> {
  const whole = (await readWhole()).map(({ reading }) => reading);
  const marked = truth().readings.map(declaredByNamed);
  // Which words say that something is agreed is not marked in the truth: announcements are judged from the reports only.
  return [
    ...figures('given the codes', marked).filter(({ name }) => !name.startsWith('announced')),
    ...ofNetwork(figures('from the reports', whole)),
  ];
}

/** The truth does not say of a code whether it is declared: it is when a named speaker or a document of the holder speaks. */
function declaredByNamed(reading: Reading): Reading {
  const codes = reading.codes.map((code) => {
    const voice = reading.voices[code.attribution];
    const official = voice?.sourcing === 'on the record' || voice?.sourcing === 'official document';
    return { ...code, declared: official && voice?.party === code.holder };
  });
  return { ...reading, codes };
}

function figures(name: string, readings: readonly Reading[]): Measure[] {
  const derived = deriveFacts(linkReports(readings), codebook);
  const wanted = expected as unknown as ExpectedMeaning;
  return [
    agreement(
      `positions, ${name}: F1`,
      derived.positions.filter(({ asserted }) => asserted).map(positionKey),
      wanted.positions.map(positionKey),
    ),
    agreement(
      `moves, ${name}: F1`,
      movesOf(derived),
      wanted.moves.map(({ holder, issue, kind }) => [holder, issue, kind.replaceAll('-', ' ')].join(' ')),
    ),
    agreement(
      `announced by one side, ${name}: F1`,
      derived.oneSided.map(({ by }) => by),
      wanted.announcedByOneSide.map(({ by }) => by),
    ),
  ];
}

function movesOf({ moves }: Derived): string[] {
  return moves.map(({ holder, issue, kind }) => [holder, issue, kind].join(' '));
}

function positionKey({ holder, issue, alternative, stance, mode }: ExpectedPosition): string {
  return [holder, issue, alternative, stance, mode].join(' ');
}

/** F1 of what was found against what was wanted, each counted once. */
function agreement(name: string, found: readonly string[], wanted: readonly string[]): Measure {
  const [seen, sought] = [new Set(found), new Set(wanted)];
  const right = [...seen].filter((key) => sought.has(key)).length;
  return { name, value: f1({ right, wrong: seen.size - right, missed: sought.size - right }), n: sought.size };
}
