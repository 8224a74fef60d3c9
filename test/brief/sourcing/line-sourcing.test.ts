import { describe, expect, it } from 'vitest';
import { lineSourcing, speakerWords } from '../../../src/brief/sourcing/line-sourcing.ts';
import { numberCoverage } from '../../../src/brief/numbered-coverage.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const coverage = numberCoverage(riverTalks());
const [statement] = coverage.input.links.statements;

describe('a line of the brief', () => {
  it('is unsure below a confidence of .6', () => {
    const unsure = (confidence: number): boolean | undefined =>
      lineSourcing(coverage, [statement!], { when: null, confidence })?.unsure;
    expect([unsure(0.6), unsure(0.59), unsure(0)]).toEqual([false, true, true]);
  });

  it('is none where no words can be shown for it', () => {
    expect(lineSourcing(coverage, [], { when: null, confidence: 1 })).toBeNull();
    expect(lineSourcing(coverage, [{ ...statement!, renditions: [] }], { when: null, confidence: 1 })).toBeNull();
  });
});

describe('who is cited', () => {
  const unnamed = (words: string, party: string | null): string =>
    speakerWords(coverage, { ...statement!, speaker: { kind: 'unnamed', words, number: null, closeness: null }, party });

  it('is told by what stands before, where the words only say "whose"', () => {
    const { id, name } = coverage.input.codebook.parties[0]!;
    expect(unnamed('whose leaders', id)).toBe(`leaders of ${name}`);
    expect(unnamed('whose leaders', null)).toBe('leaders');
    expect(unnamed('two leaders', id)).toBe('two leaders');
  });

  it('is the body by whose name a report cites the party, where the codebook has that name', () => {
    const party = coverage.input.codebook.parties[0]!;
    const [rendition] = statement!.renditions;
    const reading = coverage.reading(rendition!.report)!;
    const cited = (words: string, names: readonly string[]): string => {
      const at = { start: reading.text.length, end: reading.text.length + words.length };
      const attributions = reading.attributions.map((one) =>
        one.id === rendition!.attribution ? { ...one, source: [at] } : one,
      );
      const input = { ...coverage.input, codebook: { ...coverage.input.codebook, parties: [{ ...party, names }] } };
      return speakerWords(
        { ...coverage, input, reading: () => ({ ...reading, text: reading.text + words, attributions }) },
        { ...statement!, speaker: { kind: 'actor', actor: party.id }, renditions: [rendition!] },
      );
    };
    expect(cited('the Ministry of Water', ['Ministry of Water'])).toBe('Ministry of Water');
    expect(cited('the Ministry of Water', [])).toBe(party.name);
    expect(cited('HALDEN', ['Halden'])).toBe('Halden');
    expect(cited(`${party.name}ian`, [`${party.name}ian`])).toBe(party.name);
    expect(cited('the dockers', ['the dockers'])).toBe(party.name);
    expect(cited('Halden, for the RIVER STATES', ['Halden'])).toBe(party.name);
  });

  it('is, behind a pronoun, the member that was cited by its name before', () => {
    const party = { ...coverage.input.codebook.parties[0]!, names: ['Halden', 'Osmar'] };
    const [rendition] = statement!.renditions;
    const reading = coverage.reading(rendition!.report)!;
    const speaker = { kind: 'actor', actor: party.id } as const;
    const [attribution, voice] = [reading.attributions[0]!, reading.voices[0]!];
    const cited = (text: string, sources: readonly string[]): string => {
      const at = (words: string): { start: number; end: number } => ({
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
      });
      const told = sources.map((words, id) => ({ ...attribution, id, source: [at(words)] }));
      const input = { ...coverage.input, codebook: { ...coverage.input.codebook, parties: [party] } };
      return speakerWords(
        {
          ...coverage,
          input,
          reading: () => ({
            ...reading,
            text,
            attributions: told,
            voices: told.map(({ id }) => ({ ...voice, attribution: id, speaker })),
          }),
        },
        { ...statement!, speaker, renditions: [{ ...rendition!, attribution: told.length - 1 }] },
      );
    };
    expect(cited('Osmar urged calm. Halden asked for more. He pleaded', ['Osmar', 'Halden', 'He'])).toBe('Halden');
    expect(cited('Halden, for the RIVER STATES, asked for more. He pleaded', ['Halden', 'He'])).toBe(party.name);
    expect(cited('Halden, for the first time, asked for more. He pleaded', ['Halden', 'He'])).toBe('Halden');
    expect(cited('They pleaded', ['They'])).toBe(party.name);
  });
});
