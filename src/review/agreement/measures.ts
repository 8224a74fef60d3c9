import { VARIABLES, type CodedWords, type Variable, type Verdict } from './coder-verdicts.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { cohenKappa, shareOfAgreement } from './pair-agreement.ts';
import { NOMINAL, type Metric, type Unit } from './ratings.ts';

/** Stands in the place of a coder where the machine is one. */
export const MACHINE = 'machine';

/** How far some coders agree on one variable. */
export interface AgreementLine {
  /** Two coders, all of them, or a coder and the machine. */
  readonly between: readonly string[];
  readonly variable: Variable;
  /** null where it is over all issues. */
  readonly issue: string | null;
  readonly metric: Metric['kind'];
  /** Words that at least two of them have decided on. */
  readonly units: number;
  /** Of two: the share of units of which they say the same. */
  readonly share: number | null;
  readonly kappa: number | null;
  readonly alpha: number | null;
}

/** Which issues there are, with the ids of their alternatives in their order. */
export type IssueScales = ReadonlyMap<string, readonly string[]>;

/** Stances in their order. */
const STANCES = ['opposes', 'open', 'supports'];

/** What is decided for each issue. */
const BY_ISSUE: readonly Variable[] = ['alternative', 'stance', 'holder'];

/** Which groups of coders are compared: all together where there are more than two, each two, and each with the machine. */
export function groupsOf(coders: readonly string[], withMachine: boolean): (readonly string[])[] {
  const pairs = coders.flatMap((one, at) => coders.slice(at + 1).map((other) => [one, other]));
  const machine = withMachine ? coders.map((one) => [one, MACHINE]) : [];
  return [...(coders.length > 2 ? [coders] : []), ...pairs, ...machine];
}

/** Agreement of one group on every variable that at least two of it have decided on, over all issues and issue by issue. */
export function agreementOf(between: readonly string[], all: readonly CodedWords[], scales: IssueScales): AgreementLine[] {
  const table = all.map((words) => between.map((who) => verdictsOf(words, who)));
  return VARIABLES.flatMap((variable) => {
    const metric = variable === 'stance' ? ordinal(STANCES) : NOMINAL;
    if (!BY_ISSUE.includes(variable)) return measured({ between, variable, issue: null }, unitsOf(table, variable, null), metric);
    const byIssue = [...scales].map(([issue, alternatives]) => ({ issue, alternatives, units: unitsOf(table, variable, issue) }));
    return [
      ...measured(
        { between, variable, issue: null },
        byIssue.flatMap(({ units }) => units),
        metric,
      ),
      ...byIssue.flatMap(({ issue, alternatives, units }) =>
        measured({ between, variable, issue }, units, variable === 'alternative' ? scaleOf(units, alternatives) : metric),
      ),
    ];
  });
}

function verdictsOf({ coders, machine }: CodedWords, who: string): readonly Verdict[] {
  return who === MACHINE ? machine : (coders.find((coder) => coder.who === who)?.verdicts ?? []);
}

function unitsOf(table: readonly (readonly (readonly Verdict[])[])[], variable: Variable, issue: string | null): Unit[] {
  return table.map((coders) =>
    coders.map((verdicts) => verdicts.find((each) => each.variable === variable && each.issue === issue)?.value ?? null),
  );
}

function ordinal(order: readonly string[]): Metric {
  return { kind: 'ordinal', order };
}

/** Alternatives stand in an order; what is none of them does not. */
function scaleOf(units: readonly Unit[], alternatives: readonly string[]): Metric {
  const isScale = units.every((unit) => unit.every((value) => value === null || alternatives.includes(value)));
  return isScale ? ordinal(alternatives) : NOMINAL;
}

function measured(
  about: Pick<AgreementLine, 'between' | 'variable' | 'issue'>,
  all: readonly Unit[],
  wanted: Metric,
): AgreementLine[] {
  const units = all.filter((unit) => unit.filter((value) => value !== null).length > 1);
  if (units.length === 0) return [];
  const fits = wanted.kind === 'nominal' || units.flat().every((value) => value === null || wanted.order.includes(value));
  const metric = fits ? wanted : NOMINAL;
  const isPair = about.between.length === 2;
  return [
    {
      ...about,
      metric: metric.kind,
      units: units.length,
      share: isPair ? shareOfAgreement(units) : null,
      kappa: isPair ? cohenKappa(units) : null,
      alpha: krippendorffAlpha(units, metric),
    },
  ];
}
