import { beforeAll, describe, expect, it } from 'vitest';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { draftYaml } from '../../../src/propose/draft-yaml.ts';
import { proposeIssues, type ProposedIssue } from '../../../src/propose/issues/proposed-issues.ts';
import { proposeParties } from '../../../src/propose/parties/proposed-parties.ts';
import { openMeanings } from '../../../src/read/coding/neural/coder-loading.ts';
import { reading } from '../../truth/made-readings.ts';

const TOLLS = [
  'The skippers demand a toll of 40 cents for the strait.',
  'Drumland rejects a toll of 90 cents in the strait.',
  'The harbour would accept a toll of 40 cents.',
  'The crown insists on a toll of 90 cents for every ship.',
];
const NETS = [
  'The skippers want the herring bank closed to nets.',
  'Drumland refuses to close the herring bank to nets.',
  'The crown proposes that the herring bank be shared.',
  'The harbour would accept a herring bank that is shared.',
];
const PRISONERS = [
  'Drumland offers to release the prisoners before Easter.',
  'The crown refuses to release the prisoners.',
  'The skippers urge the crown to release the prisoners.',
  'The crown would release the prisoners for a ransom.',
];
const LIGHTHOUSE = [
  'The harbour wants the lighthouse repaired.',
  'The crown rejects paying for the lighthouse.',
  'Drumland would pay for the lighthouse repaired.',
  'The skippers demand the lighthouse repaired by spring.',
];
const reports: readonly Reading[] = TOLLS.map((toll, at) =>
  reading({ text: [toll, NETS[at], PRISONERS[at], LIGHTHOUSE[at]].join('\n\n') }),
);

describe('the issues drafted from reports', () => {
  let issues: readonly ProposedIssue[] = [];
  let again: readonly ProposedIssue[] = [];
  beforeAll(async () => {
    const meanings = await openMeanings();
    issues = proposeIssues(reports, meanings);
    again = proposeIssues([...reports].reverse(), meanings);
  });

  it('rest on sentences that stand in the reports', () => {
    expect(issues.length).toBeGreaterThan(0);
    for (const { words } of issues.flatMap(({ alternatives }) => alternatives.flatMap(({ quotes }) => quotes)))
      expect([...TOLLS, ...NETS, ...PRISONERS, ...LIGHTHOUSE]).toContain(words);
  });

  it('put quantities of one unit in the order of their values', () => {
    const ordered = issues.filter(({ isOrdered }) => isOrdered);
    expect(ordered.map(({ alternatives }) => alternatives.map(({ title }) => title))).toEqual([['40 cents', '90 cents']]);
  });

  it('are the same in whatever order the reports come', () => {
    expect(again).toEqual(issues);
  });

  it('make a codebook that can be read, every line with how sure it is', () => {
    const draft = draftYaml({ id: 'strait', title: 'Strait: "tolls" #1', reports: 4, parties: proposeParties(reports), issues });
    expect(parseCodebook(draft, 'draft').negotiation.title).toBe('Strait: "tolls" #1');
    for (const line of draft.split('\n').filter((each) => /^ {2}- id:|^ {6}- \{/.test(each)))
      expect(line).toMatch(/# (?:sure|likely|a guess)/);
  });

  it('are none where nothing is reported', async () => {
    expect(proposeIssues([], await openMeanings())).toEqual([]);
    expect(
      parseCodebook(draftYaml({ id: 'a', title: 'a', reports: 0, parties: proposeParties([]), issues: [] }), 'draft').issues,
    ).toEqual([]);
  });
});
