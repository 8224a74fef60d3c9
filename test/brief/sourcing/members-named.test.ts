import { describe, expect, it } from 'vitest';
import { memberName } from '../../../src/brief/sourcing/members-named.ts';

const GROUP = {
  name: 'Group of River States',
  names: ['the Group', 'Varesh', 'LOWER VARESH', 'Riverland', 'Board of Locks', 'VRS', 'the delegates'],
};

describe('the name of a member', () => {
  it.each([
    ['VARESH', 'Varesh'],
    ['Lower Varesh', 'Lower Varesh'],
    ['the Board of Locks', 'Board of Locks'],
  ])('is as the codebook writes it: %s', (cited, name) => expect(memberName(GROUP, cited)).toBe(name));

  it.each([
    'Group of River States',
    'Group of River States Secretariat',
    'the Group',
    'Riverland',
    'VRS',
    'the delegates',
    'Halden',
  ])('is none where the words stand for all, or for nobody of the group: %s', (cited) =>
    expect(memberName(GROUP, cited)).toBeNull(),
  );
});
