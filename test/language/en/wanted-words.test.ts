import { describe, expect, it } from 'vitest';
import { SAYS_NO_THING, shortPhrase, wantedPhrases } from '../../../src/language/language.ts';

describe('what somebody wants, offers or refuses', () => {
  it.each([
    ['The union threatened to strike before Easter, its chair said.', 'strike before Easter'],
    ['Drumland refuses to release the prisoners until the road is open.', 'release the prisoners until the road is open'],
    ['The mayor called for a cap on rents.', 'a cap on rents'],
    ['Growers oppose the new quota because it is late.', 'the new quota'],
    ['Parliament should pass the harbour bill, she said.', 'pass the harbour bill'],
    ['The bishops rejected any sale of church land.', 'any sale of church land'],
    ['The club will not sell its stadium to the city.', 'sell its stadium to the city'],
    ['Both teams are ready to share the ferry line.', 'share the ferry line'],
  ])('is called by its own words: %s', (sentence, words) => {
    expect(wantedPhrases(sentence)).toContain(words);
  });

  it.each(['It rained on Monday.', 'The talks were held in the old town hall.'])('is nothing in: %s', (sentence) => {
    expect(wantedPhrases(sentence)).toEqual([]);
  });

  it('is cut where it says one thing', () => {
    expect(shortPhrase('sell the mills, which stand idle')).toBe('sell the mills');
    expect(shortPhrase('so')).toBeNull();
  });

  it.each(['I have not done anything wrong', 'that we are close', 'If they do not sign'])(
    'is no thing, but an assurance or a condition: %s',
    (words) => {
      expect(SAYS_NO_THING.test(words)).toBe(true);
    },
  );

  it.each(['a cap on rents', 'Yesterday’s offer', 'sober drivers on night lines'])('is a thing: %s', (words) => {
    expect(SAYS_NO_THING.test(words)).toBe(false);
  });
});
