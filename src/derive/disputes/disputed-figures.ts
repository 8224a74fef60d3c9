import { porterStem } from '../../language/language.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import { sideOfStatement } from '../../link/statements/statement-side.ts';
import { keptInPlace } from '../../link/keeping/kept-in-place.ts';
import { keptOf } from '../../text/kept-results.ts';
import { ACTS_OF_POSITION, type Contradiction } from './contradiction.ts';
import { normaliseSpelling } from '../../link/text-reuse/normalised-words.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import type { StatementMention } from '../../link/statements/statement-mentions.ts';

/** A number with what it counts. */
interface Figure {
  readonly number: string;
  readonly unit: string;
}

/** Figures of one thing are given within so many days. */
const MAX_FIGURE_GAP_DAYS = 7;
const FIGURE_WITH_UNIT = /(\p{N}{1,30}(?:[.,]\p{N}{1,30}){0,9})\s+((?:\p{L}+\s+){0,1}\p{L}+)/gu;

/** Two sides that give different figures for one thing: one denies, or a report sets them side by side. */
export function disputedFigures(merged: readonly MergedStatement[]): readonly Contradiction[] {
  return disputedAmong(statedInEach(merged));
}

/** A statement that gives figures; null where there are none. */
const statedInEach = keptInPlace((each: MergedStatement): StatedFigures | null => {
  const { statement, mentions } = each;
  const figures =
    ACTS_OF_POSITION.has(statement.act) || statement.codes.length > 0 ? [] : mentions.flatMap((mention) => figuresIn(mention));
  return figures.length > 0 ? { ...each, figures } : null;
});

/** Of the same figures of each statement, found once. */
const disputedAmong = keptOf((inEach: readonly (StatedFigures | null)[]): readonly Contradiction[] => {
  const stated = inEach.filter((one) => one !== null);
  const byUnit = new Map<string, StatedFigures[]>();
  for (const each of stated)
    for (const unit of new Set(each.figures.map((figure) => figure.unit))) {
      const list = byUnit.get(unit);
      if (list) list.push(each);
      else byUnit.set(unit, [each]);
    }
  return [...byUnit].flatMap(([unit, tellers]) =>
    tellers.flatMap((denial) =>
      denial.statement.act === 'deny'
        ? tellers
            .filter((claim) => claim.statement.act !== 'deny' && areDifferentFigures(claim, denial, unit))
            .map((claim) => ({
              kind: 'number' as const,
              topic: `figure ${unit}`,
              issue: null,
              about: `${figureIn(claim, unit)} or ${figureIn(denial, unit)}`,
              asserted: claim.statement.id,
              denied: denial.statement.id,
            }))
        : [],
    ),
  );
});

interface StatedFigures extends MergedStatement {
  readonly figures: readonly Figure[];
}

function areDifferentFigures(claim: StatedFigures, denial: StatedFigures, unit: string): boolean {
  if (sideOfStatement(claim.statement) === sideOfStatement(denial.statement)) return false;
  const numbers = new Set(claim.figures.filter((figure) => figure.unit === unit).map(({ number }) => number));
  const others = denial.figures.filter((figure) => figure.unit === unit).map(({ number }) => number);
  if (others.some((number) => numbers.has(number))) return false;
  return claim.mentions.some((one) =>
    denial.mentions.some((other) => isWithinFigureGap(one, other) && haveTopic(one, other, unit)),
  );
}

/** Beside the unit they have another word in common: the thing that is measured. */
function haveTopic(one: StatementMention, other: StatementMention, unit: string): boolean {
  const units = new Set(unit.split(' '));
  return [...one.stems].some((stem) => other.stems.has(stem) && !units.has(stem));
}

function isWithinFigureGap(one: StatementMention, other: StatementMention): boolean {
  const [a, b] = [dayNumber(one.reading.published.date), dayNumber(other.reading.published.date)];
  return a === null || b === null || Math.abs(a - b) <= MAX_FIGURE_GAP_DAYS;
}

const figuresIn = keptOf(({ content }: StatementMention): readonly Figure[] =>
  [...content.matchAll(FIGURE_WITH_UNIT)].map(([, number = '', unit = '']) => ({
    number: normaliseSpelling(number),
    unit: unit
      .split(/\s+/)
      .map((word) => porterStem(normaliseSpelling(word)))
      .join(' '),
  })),
);

function figureIn({ figures }: StatedFigures, unit: string): string {
  return figures.find((figure) => figure.unit === unit)?.number ?? '';
}
