import type { Coding } from '../model/reading/coding.ts';
import type { Reading, UncodedReading } from '../model/reading/reading.ts';

/** The two layers of a reading as the record keeps them. */
export interface LayersJson {
  readonly reading: string;
  readonly coding: string;
}

/** The reading of which these are the layers. What an earlier version wrote lacks what has been added since. */
export function parsedReading({ reading, coding }: LayersJson): Reading {
  return codedReading(JSON.parse(reading) as UncodedReading, {
    unlikely: [],
    ...(JSON.parse(coding) as Omit<Coding, 'unlikely'>),
  });
}

/** A reading with its codes laid over it: what is shown, linked and published. */
export function codedReading({ findings, ...seen }: UncodedReading, coding: Coding): Reading {
  const { narrations, codes, unlikely, acts, topics } = coding;
  return {
    ...seen,
    attributions: [...seen.attributions, ...narrations.map(({ attribution }) => attribution)],
    voices: [...seen.voices, ...narrations.map(({ voice }) => voice)],
    codes,
    unlikely,
    acts,
    topics,
    findings: [...findings, ...coding.findings],
  };
}
