import type { Codebook } from '../../../model/codebook.ts';
import type { QdaMapping } from '../../../model/exchange/qda-mapping.ts';
import { pathedCodes, type PathedCode, type QdaProject } from '../../../model/exchange/qda-project.ts';
import type { Stance } from '../../../model/reading/code.ts';
import { alternativeNames, likest, partyNames } from '../codebook-names.ts';

/** What codes for stances are commonly called. */
const STANCES: Readonly<Record<Stance, readonly string[]>> = {
  supports: ['supports', 'support', 'for', 'pro', 'agree', 'agreement', 'yes', 'positive'],
  opposes: ['opposes', 'oppose', 'against', 'contra', 'con', 'disagree', 'disagreement', 'no', 'negative'],
  open: ['open', 'open to', 'undecided', 'neutral', 'mixed'],
};

type ListName = 'parties' | 'alternatives' | 'stances';

/** A mapping to begin with: each code that can be given to words by the spelling it is likest to; what is like nothing stands open under alternatives. */
export function proposeQdaMapping({ codes }: QdaProject, codebook: Codebook): QdaMapping {
  const usable = pathedCodes(codes).filter(({ code }) => code.isCodable);
  const placed = usable.map((pathed) => ({ path: pathed.path, ...placeOf(pathed, codebook) }));
  const listed = (wanted: ListName) =>
    Object.fromEntries(placed.flatMap(({ list, path, target }) => (list === wanted ? [[path, target]] : [])));
  return {
    mapping: 1,
    parties: listed('parties'),
    alternatives: listed('alternatives'),
    stances: listed('stances') as Record<string, Stance>,
  };
}

function placeOf(
  { code: { name }, path }: PathedCode,
  codebook: Codebook,
): { readonly list: ListName; readonly target: string | null } {
  const stance = (Object.keys(STANCES) as Stance[]).find((each) => STANCES[each].includes(name.trim().toLowerCase()));
  if (stance) return { list: 'stances', target: stance };
  const party = likest(name, partyNames(codebook));
  if (party !== null) return { list: 'parties', target: party };
  const names = alternativeNames(codebook);
  return { list: 'alternatives', target: likest(name, names) ?? likest(path, names) };
}
