import { describe, expect, it } from 'vitest';
import { linked } from './linked-text.ts';

describe('a quotation is theirs who do something right before it', () => {
  it.each([
    ['Ada Mills, who had been leafing through a list, looked up.', 'looked up'],
    ['Ada Mills shook her head.', 'shook her head'],
    ['Ada Mills folded her arms.', 'folded her arms'],
    ['Ada Mills was unmoved.', 'was unmoved'],
    ['Across the table, Ada Mills smiled.', 'smiled'],
    ['Ada Mills disagreed.', 'disagreed'],
  ])('%s', (beat, cue) => {
    expect(linked(`t[“You promised us,”] s[Jo Brand] c[said]. ${beat} t[“We promised nothing.”]`)).toEqual([
      'Jo Brand | said | “You promised us,”',
      `Ada Mills | ${cue} | “We promised nothing.”`,
    ]);
  });

  it('but not theirs of whom the writer tells something else', () => {
    const one = ['Jo Brand | said | “You promised us,” + “That was a promise.”'];
    expect(linked('t[“You promised us,”] s[Jo Brand] c[said]. Ada Mills had signed it. t[“That was a promise.”]')).toEqual(one);
    expect(linked('t[“You promised us,”] s[Jo Brand] c[said]. The board met in May. t[“That was a promise.”]')).toEqual(one);
  });
});

describe('what somebody calls a thing is part of what he is cited for', () => {
  it('behind the thing', () => {
    expect(linked('Brand asked for the boat, t[a wish] s[she] c[called greedy].')).toEqual(['she | called | a wish + greedy']);
  });

  it('where a pronoun takes up the words quoted before', () => {
    expect(linked('The “parting gift”, as s[Jo Brand] c[likes to call] t[it], ran to nine pages.')).toEqual([
      'Jo Brand | likes to call | “parting gift”',
    ]);
  });
});
