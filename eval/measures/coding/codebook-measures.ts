import { basename } from 'node:path';
import { joinActors } from '../../../src/link/actors/actor-joining.ts';
import { Codebook, type CodebookParty } from '../../../src/model/codebook.ts';
import { proposeIssues, type ProposedIssue } from '../../../src/propose/issues/proposed-issues.ts';
import { proposeParties } from '../../../src/propose/parties/proposed-parties.ts';
import type { ProposedParty } from '../../../src/propose/parties/proposed-party.ts';
import { openMeanings } from '../../../src/read/coding/neural/coder-loading.ts';
import { markedNegotiation, type MarkedCode, type MarkedNegotiation } from '../../../test/truth/marked-positions.ts';
import { negotiationsIn } from '../../data/coded-negotiations.ts';
import { ofNetwork, type Measure } from '../../measure.ts';
import { matchedParties, withoutTitle } from './drafted-parties.ts';

/**
 * With one commit, issues came out at .421 on one processor and at .413 on another: a statement that goes to another group takes along
 * those that are joined through it.
 */
const GROUPS_ROUND_BY = 0.025;

const NO_CODEBOOK = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'No codebook' } });
/** Said in each name: the floors of figures of fewer negotiations are no floors of these. */
const OF_EIGHTEEN = 'of eighteen negotiations';

/**
 * Codebooks drafted from bare reports, beside those that people wrote for them. No weights are fitted on these negotiations; their totals were looked
 * at while ways of drafting were tried.
 */
export async function measureCodebooks(): Promise<readonly Measure[]> {
  const folders = [...negotiationsIn('training/reports/test/'), ...negotiationsIn('training/positions/test/')];
  const [parties, people] = [new Tally(), new Tally()];
  const issues: number[] = [];
  const alternatives: number[] = [];
  const together: number[] = [];
  const meanings = await openMeanings();
  for (const folder of folders) {
    process.stderr.write(`  ${basename(folder)}\n`);
    const marked = await markedNegotiation(folder, NO_CODEBOOK);
    const uncoded = marked.texts.map(({ reading }) => ({ ...reading, codes: [], unlikely: [], acts: [], topics: [] }));
    const { readings } = joinActors(uncoded, NO_CODEBOOK);
    countParties(marked, proposeParties(readings).parties, parties, people);
    const found = placedCodes(marked, proposeIssues(readings, meanings));
    const { codes } = marked;
    const wanted = codes.map(({ issue }) => issue);
    issues.push(
      bCubedF1(
        wanted,
        found.map(({ issue }) => issue),
      ),
    );
    alternatives.push(
      bCubedF1(
        codes.map(({ issue, alternative }) => `${issue}/${alternative}`),
        found.map(({ alternative }) => alternative),
      ),
    );
    together.push(
      bCubedF1(
        wanted,
        codes.map(() => 'all'),
      ),
    );
  }
  const n = folders.length;
  const all = `all in one issue: ${mean(together).toFixed(3)}`;
  return [
    ...ofNetwork([
      { name: `proposed parties ${OF_EIGHTEEN}: F1`, value: parties.f1, n: parties.n },
      { name: `proposed people ${OF_EIGHTEEN}, with their party: F1`, value: people.f1, n: people.n },
    ]),
    ...ofNetwork(
      [
        { name: `proposed issues ${OF_EIGHTEEN}: B-cubed F1`, value: mean(issues), n, note: all },
        { name: `proposed alternatives ${OF_EIGHTEEN}: B-cubed F1`, value: mean(alternatives), n },
      ],
      GROUPS_ROUND_BY,
    ),
  ];
}

class Tally {
  #right = 0;
  #found = 0;
  #wanted = 0;

  add(right: number, found: number, wanted: number): void {
    this.#right += right;
    this.#found += found;
    this.#wanted += wanted;
  }

  get f1(): number {
    return (2 * this.#right) / Math.max(1, this.#found + this.#wanted);
  }

  get n(): number {
    return this.#wanted;
  }
}

function countParties(
  { codebook, texts }: MarkedNegotiation,
  proposed: readonly ProposedParty[],
  parties: Tally,
  people: Tally,
): void {
  const matches = matchedParties(codebook.parties, proposed);
  parties.add(matches.size, proposed.length, codebook.parties.length);
  countPeople({ codebook, texts }, proposed, matches, people);
}

/** A person is right where the proposed party that matches his own has him. */
function countPeople(
  { codebook, texts }: Pick<MarkedNegotiation, 'codebook' | 'texts'>,
  proposed: readonly ProposedParty[],
  matches: ReadonlyMap<CodebookParty, ProposedParty>,
  people: Tally,
): void {
  const text = texts.map(({ reading }) => reading.text).join('\n');
  const wanted = codebook.parties.flatMap((party) =>
    party.people
      .filter(({ name, also }) => [name, ...also].some((one) => text.includes(one)))
      .map((person) => ({ party, person })),
  );
  const right = wanted.filter(({ party, person }) =>
    matches.get(party)?.people.some((one) => namesOf(one).some((name) => namesOf(person).includes(name))),
  );
  people.add(
    right.length,
    proposed.reduce((sum, party) => sum + party.people.length, 0),
    wanted.length,
  );
}

function namesOf({ name, also }: { readonly name: string; readonly also: readonly string[] }): string[] {
  return [name, ...also].map(withoutTitle);
}

/** The proposed issue and alternative of the sentence on which each code stands; a code of its own where there is none. */
function placedCodes(
  { codes, texts }: MarkedNegotiation,
  issues: readonly ProposedIssue[],
): { readonly issue: string; readonly alternative: string }[] {
  const reports = new Map(texts.map(({ id, reading }) => [id, reading.report]));
  return codes.map((code, at) => {
    for (const { id, places } of issues) {
      const place = places.find(({ report, start, end }) => report === reports.get(code.text) && isOver(code, start, end));
      if (place) return { issue: id, alternative: place.alternative < 0 ? `none ${at}` : `${id} ${place.alternative}` };
    }
    return { issue: `none ${at}`, alternative: `none ${at}` };
  });
}

function isOver(code: MarkedCode, start: number, end: number): boolean {
  return start < code.end && code.start < end;
}

function bCubedF1(wanted: readonly string[], found: readonly string[]): number {
  let [precision, recall] = [0, 0];
  for (const at of wanted.keys()) {
    const sameFound = [...found.keys()].filter((other) => found[other] === found[at]);
    const sameWanted = [...wanted.keys()].filter((other) => wanted[other] === wanted[at]);
    const both = sameFound.filter((other) => wanted[other] === wanted[at]).length;
    precision += both / sameFound.length;
    recall += both / sameWanted.length;
  }
  return (2 * precision * recall) / Math.max(1e-9, (precision + recall) * Math.max(1, wanted.length));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
