import { describe } from 'vitest';
import { EXAMPLE_STAGES, holdsFloors } from './slow-stages.ts';

describe('the floors that are measured on the example', () => {
  for (const stage of EXAMPLE_STAGES) holdsFloors(stage);
});
