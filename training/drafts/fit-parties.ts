/**
 * Fits the weights by which somebody who is cited is drafted as a party, and prints what belongs into src/propose/parties/party-signs.ts, then how well
 * each fifth of the negotiations is drafted by the weights of the others:
 *
 *   npx tsx training/drafts/fit-parties.ts
 *
 * It learns from codebooks that people wrote for our own training negotiations, and for the real ones that stand beside the repository.
 */
import { fitLogistic, type Judged } from '../../eval/logistic.ts';
import { negotiationsIn } from '../../eval/data/coded-negotiations.ts';
import { matchedParties } from '../../eval/measures/coding/drafted-parties.ts';
import { joinActors } from '../../src/link/actors/actor-joining.ts';
import { Codebook, type CodebookParty } from '../../src/model/codebook.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { citedParties, mayTakePart } from '../../src/propose/parties/proposed-parties.ts';
import { partySigns, type PartySigns } from '../../src/propose/parties/party-signs.ts';
import { markedNegotiation } from '../../test/truth/marked-positions.ts';

const NO_CODEBOOK = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'No codebook' } });
const PLACES = ['training/reports/train/', 'training/positions/train/', '../shared/coverage/training/'];
const FOLDS = 5;

const negotiations: Judged[][] = [];
let written = 0;
let names: readonly string[] = [];
for (const folder of PLACES.flatMap((place) => negotiationsIn(place))) {
  const { codebook, texts } = await markedNegotiation(folder, NO_CODEBOOK);
  const uncoded = texts.map(({ reading }) => ({ ...reading, codes: [], unlikely: [], acts: [], topics: [] }));
  negotiations.push(judgedParties(joinActors(uncoded, NO_CODEBOOK).readings, codebook.parties));
  written += codebook.parties.length;
}
const weights = fitLogistic(negotiations.flat());
console.log(JSON.stringify(Object.fromEntries([...names, 'offset'].map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))])), null, 2));

/** How likely each is by weights that its own negotiation had no part in. */
const judged = negotiations.flatMap((own, at) => {
  const others = fitLogistic(negotiations.filter((_, other) => other % FOLDS !== at % FOLDS).flat());
  return own.map(({ signs, right }) => ({ right, likelihood: 1 / (1 + Math.exp(-signs.reduce((sum, sign, place) => sum + sign * (others[place] ?? 0), 0))) }));
});
for (const least of [0.3, 0.36, 0.4, 0.45, 0.5]) {
  const kept = judged.filter(({ likelihood }) => likelihood >= least);
  const right = kept.filter((one) => one.right).length;
  console.log(`from ${least} on: ${kept.length} parties, F1 ${((2 * right) / (kept.length + written)).toFixed(3)}`);
}

/** Everybody who is cited, right where a party of the codebook is the same; of several that are one party, the one that shares most with it. */
function judgedParties(readings: readonly Reading[], parties: readonly CodebookParty[]): Judged[] {
  const { cited, among } = citedParties(readings);
  const possible = cited.filter(({ party }) => mayTakePart(party)).sort((a, b) => b.weight - a.weight);
  const right = new Set(matchedParties(parties, possible.map(({ party }) => party)).values());
  return possible.map((one) => {
    const signs: PartySigns = partySigns(one, among);
    names = Object.keys(signs);
    return { right: right.has(one.party), signs: [...Object.values(signs), 1] };
  });
}
