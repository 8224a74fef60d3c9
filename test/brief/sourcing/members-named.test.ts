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

it('the name of a state with its form is no member of the state, and a body of it is one', () => {
  const TAVIA = { name: 'Tavia', names: ['FEDERATED STATES OF TAVIA', 'Republic of Tavia', 'Central Bank of Tavia'] };
  const told = TAVIA.names.map((cited) => memberName(TAVIA, cited));
  expect(told).toEqual([null, null, 'Central Bank of Tavia']);
});

describe('a party that joins others in its name', () => {
  const JOINED = { name: 'Varesh, Osmar and Belna', names: ['VARESH', 'Osmar', 'Belna'] };
  it('has each of them as a member', () => {
    expect(['Varesh', 'OSMAR', 'Belna'].map((cited) => memberName(JOINED, cited))).toEqual(['Varesh', 'Osmar', 'Belna']);
    expect(memberName({ name: 'Riparian states and RU', names: ['RU'] }, 'RU')).toBe('RU');
    expect(memberName({ name: 'G-9/Osmar', names: ['G-9', 'Osmar'] }, 'OSMAR')).toBe('Osmar');
  });
});

it('a longer name and the first letters of a party are no member of it', () => {
  const LEAGUE = {
    name: 'League of Dry Lands',
    names: ['LEAGUE OF DRY INLAND LANDS', 'LODL', 'LODLs', 'Osmar', 'Lands of Osmar'],
  };
  expect(LEAGUE.names.map((cited) => memberName(LEAGUE, cited))).toEqual([null, null, null, 'Osmar', 'Lands of Osmar']);
});

it('an adjective is no member: “Tarsian officials” of the Dry Lands', () => {
  const DRY = { name: 'Dry Lands', names: ['Tarsian', 'Tarsia', 'Iran'] };
  expect(DRY.names.map((cited) => memberName(DRY, cited))).toEqual([null, 'Tarsia', 'Iran']);
});

it('a body that bears the name of its party and is of something is a member', () => {
  const TRADE = { name: 'Trade', names: ['Trade Council of Osmar', 'Trade Holdings'] };
  expect(TRADE.names.map((cited) => memberName(TRADE, cited))).toEqual(['Trade Council of Osmar', null]);
});

describe('a short form', () => {
  it('is the name of a member only in a group that has others', () => {
    expect(memberName({ name: 'Umbrella Group', names: ['NZ', 'Varesh', 'Osmar'] }, 'NZ')).toBe('NZ');
    expect(memberName({ name: 'New Zealand', names: ['NZ', 'Wellington', 'Auckland'] }, 'NZ')).toBeNull();
    expect(memberName({ name: 'Conservatives', names: ['GOP', 'Conservative Party'] }, 'GOP')).toBeNull();
  });
});
