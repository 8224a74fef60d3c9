import { describe, expect, it } from 'vitest';
import { framingDifferences } from '../../src/derive/framing-differences.ts';
import type { FramingDifference } from '../../src/model/coverage/framing.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { marked } from '../truth/marked-text.ts';
import { reading } from '../truth/made-readings.ts';
import { statement } from './made-facts.ts';

interface Sureness {
  readonly attribution?: number;
  readonly voice?: number;
}

/** How reports word one statement, each report given with source, cue and content marked. */
function differences(sources: readonly string[], { attribution = 1, voice = 1 }: Sureness = {}): FramingDifference[] {
  const readings = sources.map((source): Reading => {
    const { text, attributions } = marked(source);
    const made = reading({ text, cited: attributions.map(() => ({ by: 'holt', words: text })) });
    return {
      ...made,
      attributions: attributions.map((one) => ({ ...one, confidence: attribution })),
      voices: made.voices.map((one) => ({ ...one, confidence: voice })),
    };
  });
  const renditions = readings.flatMap(({ report, attributions }) => attributions.map(({ id }) => ({ report, attribution: id })));
  const shown = new Map(readings.map((one, at) => [one.report, at]));
  const found = framingDifferences([statement('one', { renditions })], new Map(readings.map((one) => [one.report, one])));
  const numbered = ({ words }: FramingDifference['verbs'][number]) => ({
    words: words.map((word) => ({ ...word, report: String(shown.get(word.report)) })),
  });
  return found.map(({ statement: id, verbs, names }) => ({
    statement: id,
    verbs: verbs.map(numbered),
    names: names.map(numbered),
  }));
}

const verbs = (...sources: string[]): string[][] =>
  differences(sources).flatMap((one) => one.verbs.map(({ words }) => words.map(({ report }) => report)));
const names = (...sources: string[]): string[][] =>
  differences(sources).flatMap((one) => one.names.map(({ words }) => words.map(({ report }) => report)));

const by = (verb: string, name = 'Holt'): string => `{s1|${name}} {c1|${verb}} {t1|the port is shut}.`;

describe('the wording of a statement', () => {
  it('differs where two reports cite it by verbs that do not tell the same', () => {
    expect(verbs(by('said'), by('claimed'))).toEqual([['0'], ['1']]);
    expect(verbs(by('said'), by('claimed'), by('says'))).toEqual([['1'], ['0', '2']]);
    expect(verbs(by('said'), by('says'))).toEqual([]);
    expect(verbs(by('said'))).toEqual([]);
  });

  it('differs where two reports call the speaker by other words', () => {
    expect(names(by('said', 'President Holt'), by('said', 'The strongman'))).toEqual([['0'], ['1']]);
    expect(names(by('said', 'President Holt'), by('said', 'The president'))).toEqual([]);
  });

  it('shows the words themselves', () => {
    const [one] = differences([by('said'), by('claimed')]);
    expect(one?.statement).toBe('one');
    expect(one?.verbs[1]?.words).toEqual([{ report: '1', spans: [{ start: 5, end: 12 }] }]);
    expect(one?.names).toEqual([]);
  });

  it('is left alone where the machine is not sure who is cited for what', () => {
    const sure = (sureness: Sureness): number => differences([by('said'), by('claimed')], sureness).length;
    expect([sure({ attribution: 0.6 }), sure({ attribution: 0.59 })]).toEqual([1, 0]);
    expect([sure({ voice: 0.6 }), sure({ voice: 0.59 })]).toEqual([1, 0]);
  });

  it('is one wherever words with something in common stand between, also by way of a third', () => {
    const both = '{s1|President Holt} {c1|said} {t1|it is shut}. {s2|The leader} {c2|said} {t2|it stays shut}.';
    expect(names(by('said', 'President Holt'), by('said', 'The leader'), both)).toEqual([]);
    expect(names(both, by('said', 'The strongman'))).toEqual([['0'], ['1']]);
  });

  it('is not what was not done', () => {
    expect(verbs(by('said'), 'Asked of it, Holt would not {c1|confirm} that {t1|the port is shut}, {s1|he} wrote.')).toEqual([]);
    const far = 'Ships wait outside the bay. Not a word came from the union. The chair of the union of dockers ';
    expect(verbs(by('said'), `${far}{s1|Holt} {c1|confirmed} {t1|the port is shut}.`)).toEqual([['0'], ['1']]);
  });

  it('is not compared with a report that is not there', () => {
    const { text, attributions } = marked(by('claimed'));
    const made = { ...reading({ text, cited: [{ by: 'holt', words: 'the port is shut' }] }), attributions };
    const renditions = [made.report, 'b'.repeat(64)].map((report) => ({ report, attribution: 0 }));
    expect(framingDifferences([statement('one', { renditions })], new Map([[made.report, made]]))).toEqual([]);
  });
});
