import { expect, test } from 'vitest';
import { linked } from '../linked-text.ts';

test('what is said ends before the word that only joins it to words that are not said', () => {
  expect(
    linked('s[Crews] c[back] t[a deal in which the port gives up its night shifts that] s[the mayor] c[calls] t[a danger].')[0],
  ).toBe('Crews | back | a deal in which the port gives up its night shifts');
  expect(linked('s[The line] c[threatened] t[to close two quays in return for what] s[it] c[calls] t[unfair fares].')[0]).toBe(
    'The line | threatened | to close two quays in return',
  );
  expect(linked('s[The line] c[wants] t[a merger with Dahl and] will end the strike.')).toEqual([
    'The line | wants | a merger with Dahl',
  ]);
});

test('a piece that is only such a word is no part of what is said', () => {
  expect(
    linked('s[Lang] c[will seek] t[a deal in which the port gives up its nights], a goal t[that] many call far off.'),
  ).toEqual(['Lang | will seek | a deal in which the port gives up its nights']);
});

test('a word that is said itself stays: at the end of a sentence, in a quotation, before a piece that goes on', () => {
  expect(linked('s[Lang] c[said] t[she was appalled by that].')).toEqual(['Lang | said | she was appalled by that']);
  expect(linked('s[Lang] c[said] t[that].')).toEqual(['Lang | said | that']);
  expect(linked('t[The fares that], s[Lang] c[said], t[were set in May] are gone.')).toEqual([
    'Lang | said | The fares that + were set in May',
  ]);
});

test('what joins a sentence to the one before is said by who tells it', () => {
  expect(linked('t[Then], s[Lang] c[said], t[the gate was shut].')).toEqual(['Lang | said | the gate was shut']);
  expect(linked('t[For her part], s[Lang] c[said], t[the gate was shut].')).toEqual(['Lang | said | the gate was shut']);
});

test('what the writer adds of the speaker, behind a dash or a comma, is not said', () => {
  expect(linked('s[Lang] c[played down] t[the weight of the fares -- though she was speaking, then, of winter].')).toEqual([
    'Lang | played down | the weight of the fares',
  ]);
  expect(linked('s[Lang] c[said] t[the fares were low, although she later raised them].')).toEqual([
    'Lang | said | the fares were low',
  ]);
  expect(linked('s[Lang] c[said] t[the fares were low, although she was in debt].')[0]).toContain('debt');
  expect(linked('s[Lang] c[said] t[no and went on to win the ballot].')).toEqual(['Lang | said | no']);
});

test('by what other name a thing goes is told by nobody else', () => {
  expect(linked('s[Lang] c[said] t[a cost list], c[referred to as] t[a “count,” is late].')).toEqual([
    'Lang | said | a cost list, referred to as a “count,” is late',
  ]);
  expect(linked('s[Lang] c[said] t[the list is late], c[referred to] t[the cost] and left.')).toHaveLength(2);
});
