import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalMessage } from '../../src/cli/refusal-messages.ts';

test('a codebook that is there already: the command that uses it, as seen from here', () => {
  const path = join('/home/ana/talks/codebook.yaml');
  expect(refusalMessage({ why: 'codebook there already', path }, '/home/ana')).toEqual([
    `${path} is already there.`,
    'Make the record with it: readout init talks --codebook talks/codebook.yaml',
  ]);
  expect(refusalMessage({ why: 'codebook there already', path }, '/home/ana/talks')[1]).toContain(
    'readout init . --codebook codebook.yaml',
  );
});

test('what is wrong is said in the options of the command line', () => {
  expect(refusalMessage({ why: 'field without correct', field: 'stance' }, '/')).toEqual([
    '--stance says what is right; it goes with "correct".',
    'Say correct, or leave it out.',
  ]);
  expect(refusalMessage({ why: 'several codes', known: ['nights/no-nights', 'pay/more'] }, '/')).toEqual([
    'There are 2 codes here: nights/no-nights, pay/more.',
    'Say which is meant: --code nights/no-nights.',
  ]);
});

test('a file is named as it is seen from here, a record on a server by its address', () => {
  const named = (path: string): string => refusalMessage({ why: 'merged with itself', path }, '/home/ana')[0];
  expect(named('/home/ana/talks/ada.readout')).toBe('talks/ada.readout is this record.');
  expect(named('postgresql://ana@coast/press')).toBe('postgresql://ana@coast/press is this record.');
  const since = (path: string): string => refusalMessage({ why: 'codebook changed since', path }, '/home/ana')[0];
  expect(since('/home/ana/talks/codebook.yaml')).toMatch(/^talks\/codebook\.yaml has been/);
  expect(since('postgresql://ana@coast/press?schema=talks')).toMatch(/^postgresql:\/\/ana@coast\/press\?schema=talks has been/);
});
