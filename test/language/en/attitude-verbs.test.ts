import { describe, expect, it } from 'vitest';
import { tellsAttitudeAlone } from '../../../src/language/language.ts';

describe('a cue', () => {
  it.each(['also favours', 'has long wanted', 'sought', 'hopes to announce', 'wants to say', 'is pushing for'])(
    'tells a stance that nobody need have uttered: %s',
    (cue) => {
      expect(tellsAttitudeAlone(cue)).toBe(true);
    },
  );

  it.each(['argued in favour of', 'could not resist suggesting', 'said he wants', 'spoke in support of', 'announced'])(
    'tells that it was said: %s',
    (cue) => {
      expect(tellsAttitudeAlone(cue)).toBe(false);
    },
  );
});
