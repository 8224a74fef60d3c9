import type { Column, Row } from '../../export/list-format.ts';
import type { Disagreement } from '../../review/agreement/disagreements.ts';
import type { AgreementLine } from '../../review/agreement/measures.ts';

/** As many digits as such figures are published with. */
const DIGITS = 3;

export const AGREEMENT_COLUMNS: readonly Column[] = [
  ['between', 0],
  ['variable', 11],
  ['issue', 16],
  ['units', 5],
  ['agree', 6],
  ['kappa', 6],
  ['alpha', 6],
  ['metric', 7],
];

export function agreementRow({ between, variable, issue, units, share, kappa, alpha, metric }: AgreementLine): Row {
  return {
    between: between.join(', '),
    variable,
    issue,
    units,
    agree: rounded(share),
    kappa: rounded(kappa),
    alpha: rounded(alpha),
    metric,
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DIGITS));
}

export const CONFLICT_COLUMNS: readonly Column[] = [
  ['report', 8],
  ['about', 18],
  ['decided', 0],
  ['words', 0],
];

export function conflictRow({ report, words, variable, issue, decided }: Disagreement): Row {
  return {
    report: report.slice(0, 8),
    about: issue === null ? variable : `${variable} on ${issue}`,
    decided: decided.map(({ who, value, at }) => `${who}: ${value} (${at.slice(0, 10)})`).join('; '),
    words: words === '' ? 'the report itself' : words,
  };
}
