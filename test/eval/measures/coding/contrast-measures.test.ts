import { describe, expect, it } from 'vitest';
import { contrastFigures } from '../../../../eval/measures/coding/contrast-measures.ts';

const answered = (phenomenon: string, ...right: readonly boolean[]) => right.map((one) => ({ phenomenon, right: one }));

describe('the figures of the contrast sets', () => {
  it('count each phenomenon alike, however many items it has', () => {
    const [mean] = contrastFigures([...answered('passive', true, true, true, false), ...answered('vote', false)]);
    expect(mean).toMatchObject({ value: 0.375, n: 5 });
  });

  it('name the worst phenomenon', () => {
    const [, worst] = contrastFigures([...answered('passive', true, false), ...answered('vote', true)]);
    expect(worst).toMatchObject({ value: 0.5, n: 2, note: 'passive' });
  });
});
