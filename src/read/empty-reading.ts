import type { Original } from '../model/original.ts';
import type { UncodedReading } from '../model/reading/reading.ts';
import { readingVersion } from './layer-versions.ts';

/** A reading with nothing in it yet. */
export function emptyReading({ id, given }: Original): UncodedReading {
  return {
    report: id,
    version: readingVersion(),
    given,
    text: '',
    passages: [],
    language: null,
    title: null,
    writers: [],
    outlet: null,
    wires: [],
    published: { date: null, precision: 'unknown', evidence: [] },
    dates: [],
    attributions: [],
    actors: [],
    mentions: [],
    voices: [],
    meetingWords: [],
    meetings: [],
    findings: [],
  };
}
