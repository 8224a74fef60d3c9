import { expect, test } from 'vitest';
import { linked } from '../linked-text.ts';

test('what somebody does in a clause of "who" is no part of what he says', () => {
  expect(linked('s[Mayor Lang], who on Monday sold t[her own mill], c[said] Friday t[that fares would fall].')).toEqual([
    'Mayor Lang | said | that fares would fall',
  ]);
  expect(linked('s[The growers], who have burnt t[their straw], c[insisted] t[that they may].')).toEqual([
    'The growers | insisted | that they may',
  ]);
  expect(linked('s[Lang], who c[called] t[the sale a mistake], c[said] t[that the roof had held].')).toContain(
    'Lang | called | the sale a mistake',
  );
});

test('what is said on both sides of who says it stays whole', () => {
  expect(linked('t[The mill], s[Lang] c[said], t[would be sold].')).toEqual(['Lang | said | The mill + would be sold']);
});

test('a clause told by "is" ends at a "but" with a subject of its own', () => {
  expect(linked('The view of s[growers] c[is] t[that she cannot sell, but Lang and her aides are eager to try].')).toEqual([
    'growers | is | that she cannot sell',
  ]);
  expect(linked('The view of s[growers] c[is] t[that she may sell, but that she should not].')).toEqual([
    'growers | is | that she may sell, but that she should not',
  ]);
  expect(linked('s[Lang] c[said] t[that she may sell, but the growers are against it].')).toEqual([
    'Lang | said | that she may sell, but the growers are against it',
  ]);
});

test.each([
  ['that while she first thought the fares too high', 'her clerks have told her otherwise'],
  ['that if the growers burn their straw', 'the mill will not be sold'],
  ['although the mill had been sold', 'Mr. Orrin would keep it open'],
])('a clause that only concedes or supposes goes on to its main clause: %s', (clause, main) => {
  expect(linked(`s[Lang] c[told] the Post t[${clause}], ${main}.`)).toEqual([`Lang | told | ${clause}, ${main}`]);
});

test.each(['that the mill was old', 'if possible', 'that while old'])(
  'any other clause ends where it is tagged to: %s',
  (clause) => {
    expect(linked(`s[Lang] c[said] t[${clause}], before the growers sold it.`)).toEqual([`Lang | said | ${clause}`]);
  },
);

test('a main clause that another says is not taken', () => {
  expect(linked('s[Lang] c[said] t[that if it rains], s[she] c[told] the Post, t[they stay].')).toHaveLength(2);
});

test('the sentence around a clause of others is told of its own subject', () => {
  expect(
    linked(
      'It was then, with a vote on t[the sale] that s[growers] c[said] t[would ruin them], t[that the older Ms. Lang wrote home] and c[warned] t[that it was late].',
    ),
  ).toEqual(['growers | said | would ruin them', 'the older Ms. Lang | warned | that it was late']);
  expect(linked('s[Growers] c[said] t[the sale was late], t[that Lang knew it].')[0]).toBe(
    'Growers | said | the sale was late, that Lang knew it',
  );
});

test.each([
  ['vow', 'to sell', 'fits the season'],
  ['promise', 'to sell the mill to growers', 'comes in a dry year'],
  ['warning', 'that the mill would close', 'was heard'],
])('a %s ends before the verb of which it is the subject', (noun, said, rest) => {
  expect(linked(`Even so, s[Lang’s] c[${noun}] t[${said} ${rest} all the same].`)).toEqual([`Lang’s | ${noun} | ${said}`]);
});

test('a promise that is no subject keeps all its words', () => {
  expect(linked('Growers heard of s[Lang’s] c[promise] t[to sell what comes in a dry year].')).toEqual([
    'Lang’s | promise | to sell what comes in a dry year',
  ]);
});

test('what others are expected to do is told by nobody named before them', () => {
  expect(linked('s[Lang] left t[just as her growers] c[are expected] t[to sell the mill].')).toEqual([
    ' | are expected | just as her growers + to sell the mill',
  ]);
  expect(linked('s[Lang] c[is expected] t[to sell the mill].')).toEqual(['Lang | is expected | to sell the mill']);
});
