import { ofNetwork, type Measure } from '../../measure.ts';
import { readFromAttributions, readWhole, type Judged } from '../../data/marked-river-talks.ts';
import { f1, sum, type Tally } from '../../tally.ts';

/** How well the example is coded: with the attributions that a reader marked, and from the bare reports. */
export async function measureCodes(): Promise<Measure[]> {
  return ofNetwork([
    ...figures('codes, given the attributions', await readFromAttributions()),
    ...figures('codes, from the reports', await readWhole()),
  ]);
}

function figures(name: string, judged: readonly Judged[]): Measure[] {
  const total = sum(judged.map(tally));
  const found = total.right + total.wrong;
  const wanted = total.right + total.missed;
  return [
    { name: `${name}: precision`, value: found === 0 ? 1 : total.right / found, n: found },
    { name: `${name}: recall`, value: total.right / wanted, n: wanted },
    { name: `${name}: F1`, value: f1(total), n: wanted },
  ];
}

/**
 * A code is right when issue, alternative, holder, stance and assertion are those of the statement that the attribution renders. Where the
 * reader marked no statement within another's words, a code that the words around it bear too is counted there.
 */
function tally({ reading, statements, missed }: Judged): Tally {
  const codesOf = (id: number): string[] => reading.codes.filter(({ attribution }) => attribution === id).map(keyOf);
  const each = statements.map((statement, id): Tally => {
    const around = statement ? [] : codesOf(reading.attributions[id]?.within ?? -1);
    const found = new Set(codesOf(id).filter((key) => !around.includes(key)));
    const wanted = new Set((statement?.codes ?? []).map(keyOf));
    const right = [...found].filter((key) => wanted.has(key)).length;
    return { right, wrong: found.size - right, missed: wanted.size - right };
  });
  return sum([...each, { right: 0, wrong: 0, missed: missed.reduce((total, { codes }) => total + codes.length, 0) }]);
}

interface Coded {
  readonly holder: string;
  readonly issue: string;
  readonly alternative: string | null;
  readonly stance: string;
  readonly asserted: boolean;
}

function keyOf({ holder, issue, alternative, stance, asserted }: Coded): string {
  return [holder, issue, alternative, stance, asserted].join(' ');
}
