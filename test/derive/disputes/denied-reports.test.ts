import { describe, expect, it } from 'vitest';
import { deniedReports } from '../../../src/derive/disputes/denied-reports.ts';
import { unnamed } from '../../truth/made-readings.ts';
import { code, merged, pairs, report, type Claimed } from './made-claims.ts';

const TOLD: Claimed = { by: 'vark', party: 'operator', words: 'the union asked for eight' };
const DENIAL: Claimed = { by: 'holt', party: 'union', cue: 'rejected', words: 'those claims', act: 'deny' };

function denied(claims: readonly Claimed[], between?: string): string[] {
  const reading = report(1, claims, between);
  const all = merged(reading);
  return pairs(deniedReports(all, [reading]), all);
}

const BOTH = [`${TOLD.words} / ${DENIAL.words}`];

describe('a denial that points back', () => {
  it('denies what another is cited for right above it', () => {
    expect(denied([TOLD, DENIAL])).toEqual(BOTH);
    expect(denied([TOLD, { ...DENIAL, act: 'reject' }])).toEqual(BOTH);
    expect(denied([TOLD, { ...DENIAL, act: 'comment', cue: 'noted' }])).toEqual([]);
    expect(denied([TOLD, { ...DENIAL, words: 'the whole idea' }])).toEqual([]);
    expect(denied([DENIAL, TOLD])).toEqual([]);
  });

  it('denies what stands nearest, and not what the same speaker said', () => {
    const nearer: Claimed = { by: 'lind', words: 'the union asked for six and more' };
    expect(denied([TOLD, nearer, DENIAL])).toEqual([`${nearer.words} / ${DENIAL.words}`]);
    expect(denied([TOLD, { by: 'holt', party: 'union', words: 'ships wait outside the bay' }, DENIAL])).toEqual(BOTH);
    expect(denied([{ ...TOLD, act: 'deny' }, DENIAL])).toEqual([]);
  });

  it('denies what the report itself tells before it in the sentence, and nobody’s word above', () => {
    expect(denied([TOLD, DENIAL], ' The quay counts as the port’s, although ')).toEqual([]);
    expect(denied([TOLD, DENIAL], ' The quay counts as the port’s. ')).toEqual(BOTH);
  });

  it('with a topic of its own denies that, and not what stands before it', () => {
    expect(denied([TOLD, { ...DENIAL, codes: [code('union', 'eight', { asserted: false })] }])).toEqual([]);
    expect(denied([TOLD, { ...DENIAL, words: 'claims that the chair left early' }])).toEqual([]);
    expect(denied([TOLD, { ...DENIAL, words: 'reports of a secret fund' }])).toEqual([]);
  });

  it('denies nothing that stands more than seven hundred characters before it', () => {
    const gap = (length: number): string => ` ${'x'.repeat(length)} `;
    expect(denied([TOLD, DENIAL], gap(600))).toEqual(BOTH);
    expect(denied([TOLD, DENIAL], gap(700))).toEqual([]);
  });

  it('of a published report denies what unnamed people are cited for, however far above', () => {
    const story: Claimed = { ...DENIAL, words: 'the newspaper report' };
    const source: Claimed = { by: unnamed('two people', 2), words: 'the union asked for eight' };
    const pair = [`${source.words} / ${story.words}`];
    expect(denied([source, story], ` ${'x'.repeat(900)} `)).toEqual(pair);
    expect(denied([source, TOLD, story])).toEqual(pair);
    expect(denied([TOLD, story])).toEqual([]);
    expect(denied([{ ...source, words: 'the union did not ask for eight' }, story])).toEqual([]);
    expect(denied([{ ...source, codes: [code('union', 'eight', { asserted: false })] }, story])).toEqual([]);
    expect(denied([{ ...source, by: { kind: 'outlet', name: 'Ledger' } }, story])).toEqual(pair);
  });

  it('of a published report denies first of all what that says of the party that denies', () => {
    const story: Claimed = { ...DENIAL, words: 'the newspaper report' };
    const told = (words: string, named: Claimed['named'] = {}): Claimed => ({ by: unnamed('two people', 2), words, named });
    const own = told('the union has asked for eight', { union: 'union' });
    const other = told('ships will wait outside the bay');
    expect(denied([other, own, told('there is rain ahead'), story])).toEqual([`${own.words} / ${story.words}`]);
    expect(denied([own, told('the union walked out', { union: 'union' }), story])).toEqual([`${own.words} / ${story.words}`]);
    expect(denied([other, told('there is rain ahead'), story])).toEqual([`there is rain ahead / ${story.words}`]);
  });

  it('is about the issue and in the words of what it denies', () => {
    const coded = report(1, [{ ...TOLD, codes: [code('union', 'eight', { declared: false })] }, DENIAL]);
    const [found] = deniedReports(merged(coded), [coded]);
    expect(found).toMatchObject({ kind: 'denied', issue: 'rise', about: TOLD.words, topic: `report ${found?.denied}` });
    const uncoded = report(1, [TOLD, DENIAL]);
    expect(deniedReports(merged(uncoded), [uncoded])[0]?.issue).toBeNull();
  });

  it('denies what is told above it as its teller’s, not as that of those of whom it tells', () => {
    const inner: Claimed = { by: 'lind', words: 'the union asked for eight', within: 0 };
    const outer: Claimed = { by: 'vark', party: 'operator', words: 'that Lind heard it, and the union asked for eight' };
    expect(denied([outer, inner, DENIAL])).toEqual([`${outer.words} / ${DENIAL.words}`]);
    const own: Claimed = { ...inner, by: 'vark', sourcing: 'on the record' };
    expect(denied([outer, own, DENIAL])).toHaveLength(2);
  });
});

describe('words that call what another said untrue', () => {
  const SAID: Claimed = { by: 'vark', party: 'operator', words: 'the union asked for eight' };
  const scorn = (cue: string, words: string, more: Partial<Claimed> = {}): Claimed => ({
    by: 'holt',
    party: 'union',
    cue,
    words,
    act: 'comment',
    ...more,
  });

  it.each([
    ['called', 'that a mischaracterization'],
    ['is disputing', 'that argument'],
    ['described', 'the claim as “false”'],
    ['pushed back against', 'the ministry’s account'],
    ['dismissed', 'this as nonsense'],
    ['refuted', 'those allegations'],
    ['branded', 'the statement misleading'],
  ])('dispute it: %s %s', (cue, words) => {
    expect(denied([SAID, scorn(cue, words)])).toEqual([`${SAID.words} / ${words}`]);
  });

  it.each([
    ['called', 'that a good day'],
    ['called', 'the bridge a false economy'],
    ['disputed', 'the claim that the chair left early'],
    ['disputed', 'the election'],
    ['said', 'that was misleading'],
    ['described', 'the claim as bold'],
  ])('dispute nothing where they do not point back, or do not say so: %s %s', (cue, words) => {
    expect(denied([SAID, scorn(cue, words)])).toEqual([]);
  });

  it('dispute no feeling for a thing', () => {
    const felt = (words: string): string[] => denied([{ ...SAID, cue: 'expressed', words }, scorn('called', 'it “wrong”')]);
    expect(felt('its disdain for the leaflet')).toEqual([]);
    expect(felt('fears that the union would ask for eight')).toHaveLength(1);
  });

  it('dispute nothing that one of their own side said, nor for somebody of no side', () => {
    expect(denied([{ ...SAID, party: 'union' }, scorn('called', 'that a mischaracterization')])).toEqual([]);
    const nobody = scorn('called', 'that a mischaracterization');
    expect(denied([SAID, { by: nobody.by, cue: nobody.cue!, words: nobody.words, act: 'comment' }])).toEqual([]);
  });
});

describe('what is set against another’s words right before', () => {
  const FEE: Claimed = { by: 'vark', party: 'operator', words: 'the pier had lost its depth' };
  const by = (cue: string, words: string, more: Partial<Claimed> = {}): Claimed => ({
    by: 'holt',
    party: 'union',
    cue,
    words,
    ...more,
  });

  it.each([
    ['flatly rejected', 'that notion'],
    ['disputed', 'a contention'],
    ['has contested', 'her reasoning'],
    ['dismissed', 'vark’s worries as “overblown.”'],
    ['called', 'his fears overblown'],
  ])('denies them: %s %s', (cue, words) => {
    expect(denied([FEE, by(cue, words)])).toEqual([`${FEE.words} / ${words}`]);
  });

  it.each([
    ['is told by a verb of saying', by('said', 'that notion')],
    ['says itself what it is about', by('rejected', 'that notion of a deep bay')],
    ['only names what others hold', by('described', 'her concerns as understandable')],
    ['is of no party', { by: 'lind', cue: 'rejected', words: 'that notion' }],
    ['has a topic of its own', by('rejected', 'that notion', { codes: [code('union', 'eight', { asserted: false })] })],
  ])('is not what %s', (_, claim: Claimed) => {
    expect(denied([FEE, claim])).toEqual([]);
  });

  it('is no offer or demand, nothing that somebody only believed, and nothing further above', () => {
    const rejects = by('rejected', 'that notion');
    expect(denied([{ ...FEE, act: 'offer' }, rejects])).toEqual([]);
    expect(denied([{ ...FEE, cue: 'came to believe' }, rejects])).toEqual([]);
    expect(denied([FEE, rejects], ' The pier was empty. Nobody was there. ')).toEqual([]);
  });

  it('is of whom the words name', () => {
    const other: Claimed = { by: 'arne', party: 'state', words: 'the fees were low' };
    const names = by('dismissed', 'vark’s concerns as “thin.”', { named: { vark: 'vark' } });
    expect(denied([FEE, names])).toEqual([`${FEE.words} / ${names.words}`]);
    expect(denied([other, names])).toEqual([]);
  });
});
