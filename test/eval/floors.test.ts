import { describe, expect, it } from 'vitest';
import { below, heldFault, NO_FLOOR, raised } from '../../eval/floors.ts';
import { ofNetwork } from '../../eval/measure.ts';
import { SUITE } from '../../eval/suite.ts';
import { holdsFloors, SLOW_STAGES } from './slow-stages.ts';

describe('the floors', () => {
  for (const { stage } of SUITE.filter((one) => !SLOW_STAGES.includes(one.stage))) holdsFloors(stage);

  it('hold for the other stages in files of their own, which run beside this one', () => {
    expect(SUITE.map(({ stage }) => stage)).toEqual(expect.arrayContaining([...SLOW_STAGES]));
  });

  it('fail a figure that falls below its own', () => {
    expect(below([{ name: 'a', value: 0.69, n: 1 }], { a: 0.7 })).toHaveLength(1);
  });

  it('pass what another processor may round off, and no more', () => {
    expect(below(ofNetwork([{ name: 'a', value: 93.39, n: 800 }]), { a: 93.44 })).toEqual([]);
    expect(below(ofNetwork([{ name: 'a', value: 93.2, n: 800 }]), { a: 93.44 })).toHaveLength(1);
    expect(below(ofNetwork([{ name: 'a', value: 93.2, n: 800 }], 0.003), { a: 93.44 })).toEqual([]);
    expect(below(ofNetwork([{ name: 'a', value: 93.15, n: 800 }], 0.003), { a: 93.44 })).toHaveLength(1);
  });

  it('pass nothing less of a figure that comes out of no network', () => {
    expect(below([{ name: 'a', value: 93.44, n: 800 }], { a: 93.44 })).toEqual([]);
    expect(below([{ name: 'a', value: 93.39, n: 800 }], { a: 93.44 })).toHaveLength(1);
  });

  it('hold a figure of every stage but those that are named, and nothing of these', () => {
    const measures = [{ name: 'a', value: 1, n: 1 }];
    expect([heldFault('dates', measures, { a: 1 }), heldFault('cases', measures, {})]).toEqual([null, null]);
    expect(heldFault('dates', measures, {})).toMatch(/no figure of dates/);
    expect(heldFault('dates', [], { a: 1 })).toMatch(/no figure of dates/);
    expect(heldFault('cases', measures, { a: 1 })).toMatch(/said to have none/);
    expect(SUITE.map(({ stage }) => stage)).toEqual(expect.arrayContaining(Object.keys(NO_FLOOR)));
  });

  it('pass one of some hundreds that another processor turns, not two, and none of a few', () => {
    const floor = { a: 0.794 };
    expect(below(ofNetwork([{ name: 'a', value: 0.7895, n: 232 }]), floor)).toEqual([]);
    expect(below(ofNetwork([{ name: 'a', value: 0.7852, n: 232 }]), floor)).toHaveLength(1);
    expect(below(ofNetwork([{ name: 'a', value: 0.774, n: 50 }]), floor)).toHaveLength(1);
  });

  it('are lifted by a better figure and never lowered by a worse one', () => {
    expect(
      raised(
        [
          { name: 'a', value: 0.7199, n: 1 },
          { name: 'b', value: 0.1, n: 1 },
        ],
        { a: 0.7, b: 0.5 },
      ),
    ).toEqual({ a: 0.719, b: 0.5 });
  });
});
