import { describe } from 'vitest';
import { holdsFloors } from './slow-stages.ts';

describe('the floors', () => {
  holdsFloors('attribute');
});
