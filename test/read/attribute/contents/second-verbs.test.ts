import { describe, expect, it } from 'vitest';
import { linked } from '../linked-text.ts';

/** What is told of Velia, each attribution as "verb | words". */
function told(cue: string, content: string): string[] {
  return linked(`s[Velia] c[${cue}] t[${content}].`).map((one) => one.replace('Velia | ', ''));
}

describe('a second verb of saying behind what was said', () => {
  it.each([
    ['said', 'talks should begin with fares', ' and', 'underscored', 'support for a ferry'],
    ['said', 'that the quay should be based on need', ' and', 'proposed', 'that it be built'],
    ['noted', 'that crews are leaving', ' and', 'called for', 'a vote'],
    ['welcomed', 'the draft', ' and', 'underscored', 'the need for money'],
    ['said', 'fares will fall, whatever the mill does', ', but', 'opposed', 'a vote on them'],
    ['said', 'the mill is working', ', and, with Orrin,', 'called upon', 'the crews to stay'],
    ['said', 'the mill is working', ', and with Orrin and Hest,', 'stressed', 'its worth'],
    ['emphasized', 'that the fare is too high', ',', 'asked', 'whether this is fair'],
    ['stressed', 'that terms related to fares need to be agreed', ', and', 'supported', 'broader talks'],
  ])('is of the report: %s “%s”%s %s “%s”', (cue, first, join, verb, second) => {
    expect(told(cue, `${first}${join} ${verb} ${second}`)).toEqual([`${cue} | ${first}`, `${verb} | ${second}`]);
  });

  it('is so as often as one follows, however wide the blanks are', () => {
    expect(told('urged', 'agreement on fares, supported a wider  mandate for the ferry, and called  for a vote')).toEqual([
      'urged | agreement on fares',
      'supported | a wider  mandate for the ferry',
      'called  for | a vote',
    ]);
  });

  it('is so where a clause tells what the speaker thinks of itself, and the verb tells of words alone', () => {
    expect(told('stated', 'that it looked forward to the talks and underscored the need for a ferry')).toEqual([
      'stated | that it looked forward to the talks',
      'underscored | the need for a ferry',
    ]);
  });
});

describe('a verb that goes on with what was said', () => {
  it.each([
    ['said', 'that he had met the crews and urged a vote'],
    ['said', 'that it has met the crews and stressed the need for a vote'],
    ['said', 'the mayor met the crews and urged a vote'],
    ['said', 'the fare was too high and opposed by all'],
    ['said', 'the mayor was late and called for a vote'],
    ['praised', 'Orrin, who sat on the board and opposed the sale'],
    ['opposed', 'a fare agreed in May, supported by the crews'],
    ['welcomed', 'the draft and proposed changes'],
    ['urged', 'a vote on terms drafted and supported by the crews'],
    ['says', 'fares should fall and opposed the sale'],
    ['was told', 'that fares should fall and opposed the sale'],
  ])('stays with it: %s “%s”', (cue, content) => {
    expect(told(cue, content)).toEqual([`${cue} | ${content}`]);
  });

  it('stays with it between quotation marks', () => {
    expect(told('said', '“fares should fall and urged a vote”')).toHaveLength(1);
  });
});
