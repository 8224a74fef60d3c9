import { describe, expect, it } from 'vitest';
import { code } from '../../src/coding/index.ts';
import { Codebook } from '../../src/model/codebook.ts';
import type { Code } from '../../src/model/code.ts';
import type { Voice } from '../../src/model/speaker.ts';

const codebook = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'harbour', title: 'Harbour talks' },
  parties: [
    { id: 'union', name: 'Union', role: 'party', names: ['the dockers'] },
    { id: 'operator', name: 'Operator', role: 'party', names: ['the port company'] },
  ],
  issues: [
    {
      id: 'nights',
      title: 'Night shifts',
      ends: ['kept', 'ended'],
      alternatives: [
        { id: 'keep-nights', title: 'night shifts are kept as they are' },
        { id: 'abolish-nights', title: 'night shifts are abolished' },
      ],
    },
    {
      id: 'wages',
      title: 'Wages',
      ends: ['low', 'high'],
      alternatives: [
        { id: 'rise-3', title: 'a wage rise of 3 per cent' },
        { id: 'rise-5', title: 'a wage rise of 5 per cent' },
      ],
    },
  ],
});

interface Said {
  readonly source?: string;
  readonly cue: string;
  readonly content: string;
  readonly party?: string | null;
  readonly sourcing?: Voice['sourcing'];
}

/** Codes of one attribution made of the given words, spoken for the union unless said otherwise. */
async function codesOf(
  ...told: Said[]
): Promise<Pick<Code, 'issue' | 'alternative' | 'holder' | 'stance' | 'asserted' | 'declared' | 'redLine'>[]> {
  let text = '';
  const add = (words: string) => {
    const start = text.length;
    text += `${words} `;
    return [{ start, end: start + words.length }];
  };
  const attributions = told.map(({ source = 'the chair', cue, content }, id) => ({
    id,
    source: add(source),
    cue: add(cue),
    content: add(content),
    manner: 'indirect' as const,
    within: null,
    confidence: 1,
  }));
  const voices = told.map(({ party = 'union', sourcing = 'on the record' }, attribution): Voice => ({
    attribution,
    speaker:
      sourcing === 'on the record'
        ? { kind: 'actor', actor: 'chair' }
        : { kind: 'unnamed', words: 'an official', number: 1, closeness: null },
    party,
    sourcing,
    relay: [],
    said: null,
    confidence: 1,
    why: '',
  }));
  const names = [...text.matchAll(/Union|Operator/g)].map((found) => ({
    span: { start: found.index, end: found.index + found[0].length },
    actor: found[0].toLowerCase(),
  }));
  const actors = ['union', 'operator'].map((id) => ({
    id,
    kind: 'organisation' as const,
    name: id,
    names: [id],
    office: null,
    party: id,
    certain: true,
    why: '',
  }));
  const original = {
    id: 'a'.repeat(64),
    bytes: new Uint8Array(),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    source: text,
    given: {},
    provenance: { path: '-' },
  } as const;
  const { codes } = await code.run({ text, actors, mentions: names, attributions, voices }, { original, codebook });
  return codes.map(({ issue, alternative, holder, stance, asserted, declared, redLine }) => ({
    issue,
    alternative,
    holder,
    stance,
    asserted,
    declared,
    redLine,
  }));
}

describe('a code', () => {
  it('is the demand of the party that speaks', async () => {
    expect(await codesOf({ cue: 'demanded', content: 'that night shifts be abolished' })).toEqual([
      {
        issue: 'nights',
        alternative: 'abolish-nights',
        holder: 'union',
        stance: 'supports',
        asserted: true,
        declared: true,
        redLine: false,
      },
    ]);
  });

  it('turns with a refusal', async () => {
    expect(await codesOf({ cue: 'rejected', content: 'a wage rise of 3 per cent' })).toMatchObject([
      { alternative: 'rise-3', stance: 'opposes' },
    ]);
  });

  it('turns twice with a refusal that is taken back', async () => {
    expect(await codesOf({ cue: 'did not rule out', content: 'a wage rise of 3 per cent' })).toMatchObject([
      { alternative: 'rise-3', stance: 'open' },
    ]);
  });

  it('tells of the party whose demand it is, not of the one who speaks', async () => {
    expect(await codesOf({ cue: 'rejected', content: 'the Operator’s demand that night shifts be kept' })).toMatchObject([
      { holder: 'union', alternative: 'keep-nights', stance: 'opposes', declared: true },
      { holder: 'operator', alternative: 'keep-nights', stance: 'supports', declared: false },
    ]);
  });

  it('is ascribed when an unnamed official speaks', async () => {
    expect(
      await codesOf({ cue: 'said', content: 'the Union wants a wage rise of 5 per cent', sourcing: 'unnamed official' }),
    ).toMatchObject([{ holder: 'union', alternative: 'rise-5', declared: false }]);
  });

  it('is not made when the words fit two alternatives that cannot both be supported', async () => {
    expect(await codesOf({ cue: 'demanded', content: 'a wage rise' })).toEqual([]);
  });

  it('is not made of words that take no stance', async () => {
    expect(await codesOf({ cue: 'said', content: 'the talks on night shifts had lasted four hours' })).toEqual([]);
  });

  it('is not made of what somebody would not say', async () => {
    expect(
      await codesOf({ cue: 'declined to say', content: 'whether the Union had accepted a wage rise of 3 per cent' }),
    ).toEqual([]);
  });

  it('is denied when the words say that the holder has not asked for it', async () => {
    expect(
      await codesOf({ cue: 'said', content: 'the Operator has not demanded that night shifts be kept', party: null }),
    ).toMatchObject([{ holder: 'operator', alternative: 'keep-nights', asserted: false }]);
  });

  it('is denied by whoever calls the report of it false', async () => {
    const codes = await codesOf(
      {
        source: 'two people close to the talks',
        cue: 'said',
        content: 'the Union had accepted a wage rise of 3 per cent',
        party: null,
        sourcing: 'unnamed other',
      },
      { cue: 'dismissed', content: 'the report as untrue' },
    );
    expect(codes).toMatchObject([
      { holder: 'union', alternative: 'rise-3', asserted: true },
      { holder: 'union', alternative: 'rise-3', asserted: false },
    ]);
  });

  it('keeps a red line that only points back', async () => {
    const codes = await codesOf(
      { cue: 'insisted', content: 'that night shifts be abolished.' },
      { source: 'She', cue: 'called it', content: '“a red line”' },
    );
    expect(codes.map(({ redLine }) => redLine)).toEqual([false, true]);
  });

  it('marks as a red line the position that the words call one, not another in the same sentence', async () => {
    const both = await codesOf(
      { cue: 'rejected', content: 'the idea that night shifts be abolished,' },
      { source: 'and', cue: 'called', content: 'a wage rise of 5 per cent “a red line”.' },
    );
    expect(both.filter(({ issue }) => issue === 'nights').map(({ redLine }) => redLine)).toEqual([false]);
    const itself = await codesOf(
      { cue: 'insisted', content: 'that night shifts be abolished,' },
      { source: 'and', cue: 'called', content: 'this a red line.' },
    );
    expect(itself[0]).toMatchObject({ issue: 'nights', redLine: true });
  });

  it('does not mark a red line that is given up', async () => {
    const codes = await codesOf({
      cue: 'would accept',
      content: 'a wage rise of 3 per cent, giving up a point on which it drew a red line.',
    });
    expect(codes.map(({ redLine }) => redLine)).not.toContain(true);
  });
});
