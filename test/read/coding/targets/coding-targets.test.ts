import { describe, expect, it } from 'vitest';
import { codingTargets } from '../../../../src/read/coding/targets/coding-targets.ts';
import { codedReport, HARBOUR, type Cited } from './made-coded-report.ts';

function holders(text: string, cited: readonly Cited[] = []): string[][] {
  return codingTargets(codedReport(text, cited), HARBOUR).map(({ holders: found }) =>
    found.map(({ party, evidence }) => `${party}: ${evidence}`),
  );
}

describe('whose position a sentence may tell', () => {
  it('of the parties that it names', () => {
    expect(holders('The company met the dockers.')).toEqual([['operator: named', 'union: named']]);
  });

  it('of the party that speaks it, where its name stands elsewhere', () => {
    const text = 'Maria Holt spoke. “Nights are out.”';
    const cited = [{ source: 'Maria Holt', cue: 'spoke', content: '“Nights are out.”', party: 'union' }];
    expect(holders(text, cited)[1]).toEqual(['union: speaks']);
  });

  it('of the party before, where it only takes that up', () => {
    expect(holders('The dockers met. They want more pay.')[1]).toEqual(['union: carried over']);
  });

  it('of the party before, where it names none', () => {
    expect(holders('The dockers met. A strike was called.')[1]).toEqual(['union: carried over']);
  });

  it('of nobody in what readers write', () => {
    const report = codedReport('The company met the dockers.', []);
    const passages = [{ kind: 'readers' as const, span: { start: 0, end: report.text.length } }];
    expect(codingTargets({ ...report, passages }, HARBOUR)).toEqual([]);
  });

  it('of nobody, where no party was ever named', () => {
    expect(holders('It rained. The quay was wet.')).toEqual([]);
  });
});

describe('the lead of a sentence', () => {
  it('tells whose words they are where the source stands in another sentence', () => {
    const text = 'Maria Holt spoke. “Nights are out.”';
    const cited = [{ source: 'Maria Holt', cue: 'spoke', content: '“Nights are out.”', party: 'union' }];
    expect(codingTargets(codedReport(text, cited), HARBOUR).map(({ lead }) => lead)).toEqual([null, { party: 'union' }]);
  });

  it('is not needed where the sentence names its source', () => {
    const text = 'Maria Holt said nights were out.';
    const cited = [{ source: 'Maria Holt', cue: 'said', content: 'nights were out', party: 'union' }];
    expect(codingTargets(codedReport(text, cited), HARBOUR)[0]?.lead).toBeNull();
  });
});
