import { expect, it } from 'vitest';
import { compareText } from '../../src/text/text-order.ts';

it('texts stand in the order of their code units, in every locale', () => {
  expect(['é', 'b', 'B', '10', '9', 'b'].sort(compareText)).toEqual(['10', '9', 'B', 'b', 'b', 'é']);
  expect([compareText('a', 'b') < 0, compareText('b', 'a') > 0, compareText('a', 'a')]).toEqual([true, true, 0]);
});
