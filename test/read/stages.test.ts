import { describe, expect, it } from 'vitest';
import { checkStageOrder, type AnyStage } from '../../src/read/stages.ts';

function stage(name: string, needs: AnyStage['needs'], gives: AnyStage['gives']): AnyStage {
  return { name, needs, gives, run: () => ({ findings: [] }) };
}

describe('the order of the stages', () => {
  it('holds when each stage finds what it needs', () => {
    const stages = [stage('first', [], ['text']), stage('second', ['text'], ['attributions'])];
    expect(checkStageOrder(stages)).toBe(stages);
  });

  it('is refused when a stage needs what only a later one gives', () => {
    expect(() => checkStageOrder([stage('second', ['text'], ['attributions']), stage('first', [], ['text'])])).toThrow(
      'The stage "second" needs text, which no stage before it gives.',
    );
  });

  it('is refused when two stages give the same', () => {
    expect(() => checkStageOrder([stage('one', [], ['text']), stage('other', [], ['text'])])).toThrow(
      'Both "one" and "other" give text.',
    );
  });
});
