import { describe, expect, it } from 'vitest';
import { linked } from '../linked-text.ts';

describe('those who speak behind "with"', () => {
  it.each([
    ['open fares, with Orrin and Hest saying that crews should be asked', 'Orrin and Hest | saying | that crews should be asked'],
    [
      'a vote, with the ISLANDS, Orrin, for the lakes, and Hest calling for two',
      'the ISLANDS, Orrin, for the lakes, and Hest | calling for | two',
    ],
    ['a vote, with Hest opposing any change', 'Hest | opposing | any change'],
    ['a vote, with the ferry crews insisting that fares fall', 'the ferry crews | insisting | that fares fall'],
    ['a vote, with officials warning that it was late', 'officials | warning | that it was late'],
  ])('are cited for what they say: %s', (content, beside) => {
    const [own] = content.split(', with');
    expect(linked(`s[Velia] c[urged] t[${content}].`)).toEqual([`Velia | urged | ${own}`, beside]);
  });

  it.each([
    'open fares, with Orrin in charge of them',
    'talks with Orrin saying that fares fall',
    'a vote, with the crews opposing it',
    'a vote, with work stressing the crews',
    '“open fares, with Orrin saying that crews be asked”',
  ])('are not found where nobody speaks, or in what somebody says: %s', (content) => {
    expect(linked(`s[Velia] c[urged] t[${content}].`)).toEqual([`Velia | urged | ${content}`]);
  });
});
