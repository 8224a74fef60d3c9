import type { Referent } from '../referent.ts';
import type { ReportContext } from '../report-context.ts';
import type { AntecedentFound, PersonQuery } from './antecedent-query.ts';
import { leading } from './leading-referent.ts';
import { signsOf, surroundingsOf, type AntecedentSigns } from './antecedent-signs.ts';
import { LIKELY_SEX_WEIGHTS, SIGN_WEIGHTS, WITHOUT_NAME_WEIGHT } from './sign-weights.ts';

/** Whom "he" or "she" means: of all who may be meant, the one for whom most speaks. Null when nobody fits. */
export function personMeant(report: ReportContext, referents: readonly Referent[], wanted: PersonQuery): AntecedentFound | null {
  const fitting = referents.filter((one) => one !== wanted.not && !isOtherSex(one, wanted) && wanted.fits(one));
  const around = surroundingsOf(report, fitting, wanted);
  const best = leading(fitting, (referent) => {
    const signs = signsOf(around, referent);
    return signs && weighed(signs) + prior(referent, wanted);
  });
  return best && { referent: best.referent, sure: Math.max(MIN_SURE, Math.tanh(best.lead / 2)) };
}

/** Even where another is as likely, the one chosen is better than nobody. */
const MIN_SURE = 0.2;

function weighed(signs: AntecedentSigns): number {
  return SIGNS.reduce((sum, sign) => sum + signs[sign] * SIGN_WEIGHTS[sign], 0);
}

const SIGNS = Object.keys(SIGN_WEIGHTS) as (keyof AntecedentSigns)[];

function isOtherSex({ gender }: Referent, wanted: PersonQuery): boolean {
  return gender !== null && gender.sure >= 1 && gender.is !== wanted.gender;
}

function prior({ gender, human, speaker }: Referent, wanted: PersonQuery): number {
  const named = human && speaker.kind === 'actor' ? 0 : WITHOUT_NAME_WEIGHT;
  if (gender === null) return named;
  return named + (gender.is === wanted.gender ? LIKELY_SEX_WEIGHTS.same : LIKELY_SEX_WEIGHTS.other);
}
