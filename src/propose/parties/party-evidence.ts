import type { Reading } from '../../model/reading/reading.ts';
import { NameCounts } from './name-counts.ts';
import { Vocabulary } from './name-phrases.ts';
import { AffiliationCounts } from './affiliation-counts.ts';
import type { PartyEvidence } from './name-evidence.ts';
import { PeopleOfReports } from './proposed-people.ts';

/** Goes over the readings once, and counts what they say of every name. */
export function partyEvidence(readings: readonly Reading[]): PartyEvidence {
  const people = new PeopleOfReports(readings);
  const vocabulary = new Vocabulary();
  for (const { text } of readings) vocabulary.add(text);
  const counts = new NameCounts(people, vocabulary);
  const named = readings.map((reading) => counts.add(reading)).map((report) => counts.withCommonNouns(report));
  const of = new AffiliationCounts(counts);
  for (const report of named) of.add(report);
  return {
    names: counts.names,
    people,
    affiliations: of.affiliations,
    introduced: of.introduced,
    company: of.company,
    chiefs: of.chiefs,
    led: counts.led,
    order: new Map(named.map(({ reading, places }) => [reading.report, places.map(({ key }) => key)])),
  };
}
