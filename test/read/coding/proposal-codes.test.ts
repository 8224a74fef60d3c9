import { describe, expect, it } from 'vitest';
import type { CodeProposal } from '../../../src/read/coding/coder.ts';
import { codes, HOLT, PROPOSAL } from './made-codes.ts';
import { codesOfProposals, unlikelyCodes } from '../../../src/read/coding/proposal-codes.ts';
import { codingTargets } from '../../../src/read/coding/targets/coding-targets.ts';
import { codedReport, HARBOUR } from './targets/made-coded-report.ts';

describe('where a proposal is put', () => {
  it('on the words of the holder’s own speaker, who declares it', () => {
    const made = codes('Maria Holt said nights were out.', [HOLT], {});
    expect(made.codes).toMatchObject([{ attribution: 0, declared: true, words: [{ start: 16, end: 31 }] }]);
  });

  it('as likely as the coder finds it, whatever is known of who speaks', () => {
    for (const score of [0.2, 0.55, 0.95]) {
      const cited = codes('Maria Holt said nights were out.', [HOLT], { score });
      const told = codes('The dockers walked out over nights and pay.', [], { score });
      expect([...cited.codes, ...told.codes].map(({ confidence }) => confidence)).toEqual([score, score]);
      expect(told.narrations.map(({ voice }) => voice.confidence)).toEqual([1]);
    }
  });

  it('unsure where the words draw a red line that the coder does not see', () => {
    const text = 'Maria Holt called nights “a red line”.';
    const cited = [{ source: 'Maria Holt', cue: 'called', content: 'nights “a red line”', party: 'union' }];
    const sure = (redLine: boolean): number | undefined => codes(text, cited, { redLine }).codes[0]?.confidence;
    expect([sure(false), sure(true)]).toEqual([0.6, 0.9]);
  });

  it('on a condition where somebody threatens, whether or not the coder sees one', () => {
    const told = (words: string): number => codes(words, [], {}).codes[0]?.condition.length ?? -1;
    expect(told('The dockers had threatened to stop nights if the port kept the pay.')).toBe(1);
    expect(told('The dockers had threatened to stop nights.')).toBe(0);
    expect(told('The dockers stopped nights when asked if they would.')).toBe(0);
  });

  it('as a red line of who says that it would cross one', () => {
    const of = (content: string): boolean | undefined =>
      codes(`Maria Holt said ${content}.`, [{ ...HOLT, content }], { stance: 'opposes' }).codes[0]?.redLine;
    expect(of('nights would cross a red line for the union')).toBe(true);
    expect(of('nights would not cross a red line')).toBe(false);
  });

  it('a second outcome of one issue only where the coder is nearly sure of it', () => {
    const of = (score: number): number =>
      codes('Maria Holt said nights were out.', [HOLT], { score: 0.95 }, { alternative: 'some', score }).codes.length;
    expect([of(0.8), of(0.79)]).toEqual([2, 1]);
  });

  it('an unnamed official does not declare', () => {
    const made = codes('Maria Holt said nights were out.', [{ ...HOLT, sourcing: 'unnamed official' }], {});
    expect(made.codes).toMatchObject([{ declared: false }]);
  });

  it('what is taken for granted of the holder is told by the report, whoever speaks of it', () => {
    const of = (content: string, source = 'Jan Brandt', party = 'operator'): boolean | undefined =>
      codes(`${source} mentioned ${content}.`, [{ source, cue: 'mentioned', content, party }], {}).codes[0]?.seen;
    expect(of('Maria Holt’s repeated calls to end night work')).toBe(true);
    expect(of('the dockers’ demand for an end to nights')).toBe(true);
    expect(of('Maria Holt’s house by the quay in the night')).toBeUndefined();
    expect(of('that the dockers demand an end to nights')).toBeUndefined();
    for (const others of ['minister rejected proposals', 'rivals oppose plans', 'foe may oppose plans'])
      expect(of(`that Maria Holt’s ${others} to end night work`)).toBeUndefined();
    expect(of('Maria Holt’s newly announced plans to end night work')).toBe(true);
    expect(of('its demand for an end to nights', 'Maria Holt', 'union')).toBeUndefined();
  });

  it('who is named among those who are not declares it', () => {
    const of = (source: string): boolean | undefined =>
      codes(
        `${source} called for an end to nights.`,
        [{ source, cue: 'called for', content: 'an end to nights', party: null, sourcing: 'unnamed other' }],
        {},
      ).codes[0]?.declared;
    expect(of('Several delegates, including Republicans and the Quay Company')).toBe(false);
    expect(of('Several delegates, including Maria Holt and the Quay Company')).toBe(true);
    expect(of('Several delegates close to Maria Holt')).toBe(false);
    expect(of('Several delegates of Maria Holt and the Quay Company')).toBe(false);
  });

  it('what the other side says of the holder is ascribed', () => {
    const cited = [{ source: 'Jan Brandt', cue: 'said', content: 'the dockers want no nights', party: 'operator' }];
    const made = codes('Jan Brandt said the dockers want no nights.', cited, {});
    expect(made.codes).toMatchObject([{ attribution: 0, holder: 'union', declared: false }]);
  });

  it('what the report tells beside the words of another is its own telling', () => {
    const content = 'it would outdo the dockers';
    const cited = [{ source: 'Jan Brandt', cue: 'said', content, party: 'operator' }];
    const made = codes('The dockers ended their nights after Jan Brandt said it would outdo the dockers.', cited, {});
    expect(made.codes).toMatchObject([{ attribution: 1, seen: true }]);
  });

  it('so is what it tells beside the holder’s own words, unless they point to it', () => {
    const of = (cue: string, content: string): unknown => {
      const text = `The dockers ended all nights, Maria Holt ${cue} ${content}.`;
      return codes(text, [{ ...HOLT, cue, content }], {}).codes.map(({ attribution, declared }) => [attribution, declared]);
    };
    expect(of('saying', 'the ferry was late')).toEqual([[1, false]]);
    expect(of('calling', 'it a mercy')).toEqual([[0, true]]);
    expect(of('saying', 'nights were a plague')).toEqual([[0, true]]);
  });

  it('what the report goes on to tell of the holder is not put on whoever is cited before it', () => {
    const brandt = { source: 'Jan Brandt', cue: 'vowed', party: 'operator' };
    const text = 'Jan Brandt vowed to run the quay at night after the dockers walked out over it.';
    const after = [{ ...brandt, content: 'to run the quay at night after the dockers walked out over it' }];
    expect(codes(text, after, {}).codes).toMatchObject([{ attribution: 1, seen: true }]);
    const named = codes(
      'Jan Brandt vowed patience, though the dockers want no nights.',
      [{ ...brandt, content: 'patience' }],
      {},
    );
    expect(named.codes).toMatchObject([{ attribution: 1, seen: true }]);
    const quoted = {
      ...brandt,
      cue: 'said',
      content: '“I waited after the dockers had asked for it”',
      manner: 'direct' as const,
    };
    expect(codes('Jan Brandt said: “I waited after the dockers had asked for it”.', [quoted], {}).codes).toMatchObject([
      { attribution: 0 },
    ]);
  });

  it('what nobody is cited for is told by the report itself, once for each sentence', () => {
    const made = codes('The dockers walked out over nights and pay.', [], {}, { issue: 'pay', alternative: 'p9' });
    expect(made.codes.map(({ attribution, seen }) => [attribution, seen])).toEqual([
      [0, true],
      [0, true],
    ]);
    expect(made.narrations).toMatchObject([
      {
        attribution: { id: 0, source: [], content: [{ start: 0, end: 43 }] },
        voice: { attribution: 0, speaker: { kind: 'outlet', name: null }, party: null },
      },
    ]);
  });

  it('and is numbered on from the attributions that the reading has', () => {
    const made = codes('Maria Holt said nights were out. The dockers walked out over pay.', [HOLT], {});
    expect(made.narrations.map(({ attribution }) => attribution.id)).toEqual([1]);
    expect(made.codes.map(({ attribution }) => attribution)).toEqual([1]);
  });

  it('what a writer sees in the holder is not declared', () => {
    const made = codes('Maria Holt wants nights to end.', [{ ...HOLT, cue: 'wants', content: 'nights to end' }], {});
    expect(made.codes).toMatchObject([{ declared: false, seen: true }]);
  });

  it.each([
    ['planned', false],
    ['is a supporter of', false],
    ['has been a dogged defender of', false],
    ['refused', false],
    ['has one of the oldest proposals on', false],
    ['underscored', true],
    ['affirmed', true],
    ['is said to have sought', false],
    ['pledged', true],
    ['endorsed', true],
    ['voted against', true],
  ])('nor is what one does, unless one binds oneself or takes a side by it: Maria Holt %s a ban of nights', (cue, declared) => {
    const made = codes(`Maria Holt ${cue} a ban of nights.`, [{ ...HOLT, cue, content: 'a ban of nights' }], {});
    expect(made.codes).toMatchObject([{ declared, ...(!declared && { seen: true }) }]);
  });

  it('what only the words for a speaker tell is told by the report, whatever he is cited for', () => {
    const source = 'Maria Holt and others who want no nights';
    const made = codes(`${source} said the ferry was late.`, [{ ...HOLT, source, content: 'the ferry was late' }], {});
    expect(made.codes).toMatchObject([{ declared: false, seen: true }]);
    expect(made.narrations).toHaveLength(1);
    const said = codes(`${source} said nights were out.`, [{ ...HOLT, source }], {});
    expect(said.codes).toMatchObject([{ attribution: 0, declared: true }]);
  });

  it('is declared by each of those who are named in one source', () => {
    const of = (source: string, holder: string): unknown => {
      const cited = { source, cue: 'say', content: 'nights are out', party: 'operator' };
      return codes(`${source} say nights are out.`, [cited], { holder }).codes.map(({ attribution, declared }) => [
        attribution,
        declared,
      ]);
    };
    expect(of('Jan Brandt and Maria Holt', 'union')).toEqual([[0, true]]);
    expect(of('Jan Brandt, a friend of Maria Holt', 'union')).not.toEqual([[0, true]]);
  });

  it.each([
    ['wants nights “to end on every quay”', true],
    ['wants “so-called” nights to end', false],
    ['campaigned against nights that are “plain cruel”', false],
  ])('but is where he tells it in the holder’s own words: Maria Holt %s', (told, declared) => {
    const made = codes(
      `Maria Holt ${told}.`,
      [
        {
          ...HOLT,
          cue: /^(?:wants|campaigned against)/.exec(told)![0],
          content: told.replace(/^(?:wants|campaigned against) /, ''),
        },
      ],
      {},
    );
    expect(made.codes).toMatchObject([{ declared }]);
  });
});

describe('a proposal is doubted', () => {
  const likely = (text: string, cue: string, content: string): number | undefined =>
    codes(text, [{ source: 'Holt', cue, content, party: 'union' }], {}).codes[0]?.confidence;

  it.each([
    ['Holt learned that the shifts had been dropped.', 'learned', 'that the shifts had been dropped'],
    ['Holt had been told that shifts would end.', 'had been told', 'that shifts would end'],
    ['Holt found out that no shifts were worked.', 'found out', 'that no shifts were worked'],
    ['Holt noticed that shifts were over.', 'noticed', 'that shifts were over'],
    ['Holt heard of the end of shifts.', 'heard of', 'the end of shifts'],
  ])('of one who only came to know of it: %s', (text, cue, content) => {
    expect(likely(text, cue, content)).toBe(0.6);
  });

  it.each([
    ['Holt said the shifts must end.', 'said', 'the shifts must end'],
    ['Holt said it must end.', 'said', 'it must end'],
    ['Holt told the crowd that shifts must end.', 'told the crowd', 'that shifts must end'],
  ])('and not where it is told: %s', (text, cue, content) => {
    expect(likely(text, cue, content)).toBe(0.9);
  });
});

describe('the report tells it by itself', () => {
  const brandt = { source: 'Jan Brandt', cue: 'said', party: 'operator' };

  it.each([
    'that the quay pays, remarks that have been condemned by many and by the dockers, who want no nights',
    'it would rain, a claim that amused the dockers, who want no nights',
    'the gates were shut, words that were lost on the dockers, who want no nights',
    'that he was robbed, an accusation which the dockers, who want no nights, deny',
    'that “peace was near,” remarks that have been mocked, among others by Mr. Olm and the dockers, who want no nights',
    'that all was well, comments that angered the dockers, who want no nights',
    'he had the harder task, a view that the dockers, who want no nights, do not share',
    'the berth was his, a statement that the dockers, who want no nights, laughed at',
    'that peace was near, a suggestion, mocked on the quay, that drove the dockers, who want no nights, home',
    'he would sail, a sudden move that the dockers, who want no nights, welcomed',
    'that he had won, an odd message, as the dockers, who want no nights, pointed out',
  ])('where a reporter goes on to tell of what he has passed on: %s', (content) => {
    const made = codes(`Jan Brandt said ${content}.`, [{ ...brandt, content }], {});
    expect(made.codes).toMatchObject([{ attribution: 1, seen: true }]);
  });

  it.each([
    ['that the dockers want no nights, a demand that he called mad', 'indirect'],
    ['there are proposals that the dockers want no nights', 'indirect'],
    ['“I heard threats, remarks that the dockers want no nights”', 'direct'],
    ['he heard “threats, a claim that the dockers want no nights”', 'mixed'],
  ] as const)('and not where the one who is cited tells it: %s', (content, manner) => {
    const made = codes(`Jan Brandt said ${content}.`, [{ ...brandt, content, manner }], {});
    expect(made.codes).toMatchObject([{ attribution: 0 }]);
  });

  it.each([
    'the rain and, with Olmers, the pilots and the dockers, deplored nights',
    'a break and, with the dockers, opposed nights',
    'the delay, with Olmers, Dover Pilots, and the dockers of the north, and cursed nights',
  ])('where somebody is cited in company: Jan Brandt said %s', (content) => {
    const made = codes(`Jan Brandt deplored ${content}.`, [{ ...brandt, cue: 'deplored', content }], {});
    expect(made.codes).toMatchObject([{ attribution: 1, seen: true }]);
  });

  it.each(['has privately urged', 'told friends behind closed doors', 'in private asked for'])(
    'where somebody said it out of hearing: %s',
    (cue) => {
      const made = codes(`Maria Holt ${cue} an end of nights.`, [{ ...HOLT, cue, content: 'an end of nights' }], {});
      expect(made.codes).toMatchObject([{ attribution: 0, declared: false, seen: true }]);
    },
  );

  it.each(['was criticized by', 'drew condemnation from', 'met with outrage among'])(
    'where others find fault with it: Maria Holt %s',
    (cue) => {
      const text = `Maria Holt ${cue} shippers for her call for an end of nights.`;
      const cited = [
        { source: 'shippers', cue, content: 'for her call for an end of nights', party: 'operator' },
        { source: 'her', cue: 'call for', content: 'an end of nights', party: 'union' },
      ];
      const reading = codedReport(text, cited);
      const within = {
        ...reading,
        attributions: reading.attributions.map((one) => ({ ...one, within: one.id === 1 ? 0 : null })),
      };
      const made = codesOfProposals(within, codingTargets(within, HARBOUR), [[PROPOSAL]], HARBOUR);
      expect(made.codes).toMatchObject([{ attribution: 1, declared: false, seen: true }]);
    },
  );
});

describe('two outcomes of one issue in one sentence', () => {
  it('are not both wanted unless both are sure', () => {
    const unsure = codes('The dockers met.', [], { score: 0.7 }, { alternative: 'summer', score: 0.6 });
    expect(unsure.codes.map(({ alternative }) => alternative)).toEqual(['none']);
    const sure = codes('The dockers met.', [], { score: 0.9 }, { alternative: 'summer', score: 0.85 });
    expect(sure.codes).toHaveLength(2);
  });

  it('may both be rejected', () => {
    const made = codes(
      'The dockers met.',
      [],
      { stance: 'opposes', score: 0.7 },
      { alternative: 'all', stance: 'opposes', score: 0.5 },
    );
    expect(made.codes).toHaveLength(2);
  });
});

describe('a condition', () => {
  it('is the clause that a word of condition opens', () => {
    const text = 'The dockers would take nights if pay rises, and soon.';
    const [code] = codes(text, [], { conditional: true }).codes;
    expect(code?.condition.map(({ start, end }) => text.slice(start, end))).toEqual(['if pay rises']);
  });

  it('is none where no words show one', () => {
    expect(codes('The dockers met.', [], { conditional: true }).codes[0]?.condition).toEqual([]);
  });
});

describe('what is too unlikely to be proposed', () => {
  const TEXT = 'Maria Holt said nights were out. The dockers walked out over nights and pay.';
  const reading = codedReport(TEXT, [HOLT]);
  const targets = codingTargets(reading, HARBOUR);
  const faint: CodeProposal = { ...PROPOSAL, score: 0.15 };

  /** Proposals, likely and unlikely, in the sentence that is cited and in the one that the report tells. */
  function faintCodes(proposals: readonly (readonly CodeProposal[])[], unlikely: readonly (readonly CodeProposal[])[]) {
    const { narrations } = codesOfProposals(reading, targets, proposals, HARBOUR);
    return unlikelyCodes(reading, targets, { proposals, unlikely }, HARBOUR, narrations);
  }

  it('is kept on the words of who is cited', () => {
    expect(faintCodes([[], []], [[faint], []])).toMatchObject([{ attribution: 0, confidence: 0.15 }]);
  });

  it('is kept on what the report tells only where it tells a code anyway', () => {
    expect(faintCodes([[], []], [[], [faint]])).toEqual([]);
    const open: CodeProposal = { ...PROPOSAL, stance: 'opposes', alternative: 'all' };
    expect(faintCodes([[], [open]], [[], [faint]])).toMatchObject([{ attribution: 1, confidence: 0.15 }]);
  });

  it('gives way to another outcome that the holder is likelier to want in the same sentence', () => {
    const summer: CodeProposal = { ...PROPOSAL, alternative: 'summer' };
    expect(faintCodes([[summer], []], [[faint], []])).toEqual([]);
    expect(faintCodes([[summer], []], [[{ ...faint, stance: 'opposes' }], []])).toHaveLength(1);
  });
});
