import { expect, test } from 'vitest';
import { linkReports } from '../../../src/link/report-linking.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { reading, type Report } from '../../truth/made-readings.ts';

const QUAY = 'The crane on the third quay will stand still until the night shift is paid in full for April';

function report(outlet: string): Report {
  const cited = [`“${QUAY},”`, QUAY].map((words) => ({ by: 'brandt', words }));
  return { outlet, text: `“${QUAY},” Brandt said. Brandt said ${QUAY}.`, cited };
}

const READINGS = [report('Morning Post'), report('Evening Post')].map(reading);

function statements(readings: readonly Reading[]): number {
  return linkReports(readings).links.statements.length;
}

function codedIn(project: string, made: Reading): Reading {
  return { ...made, attributions: made.attributions.map((attribution) => ({ ...attribution, project })) };
}

test('what a person is cited for twice, in two reports, is one statement', () => {
  expect(statements(READINGS)).toBe(1);
});

test('statements that the coders of one project marked stay apart, in one report and in two', () => {
  expect(statements(READINGS.map((made) => codedIn('harbour.dna', made)))).toBe(4);
});

test('a statement of one project may be one of another project', () => {
  const [first, second] = READINGS;
  expect(statements([codedIn('harbour.dna', first!), codedIn('other.dna', second!)])).toBe(2);
});
