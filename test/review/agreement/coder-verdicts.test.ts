import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/model/review.ts';
import { codedWordsOf, type CodedWords, type Verdict } from '../../../src/review/agreement/coder-verdicts.ts';
import { disagreements } from '../../../src/review/agreement/disagreements.ts';
import { keptOf } from '../../../src/review/code-decisions.ts';
import { reading, REPORT } from '../made-reading.ts';
import { NIGHTS, NOTHING, PAY, review, TEXT } from '../made-review.ts';

const MACHINE = reading(TEXT, [NIGHTS, PAY]);
const BEN = { who: 'ben' };
const CODE = { target: 'code' } as const;

function coded(...reviews: readonly Review[]): CodedWords[] {
  return codedWordsOf(MACHINE, reviews, () => true);
}

/** The verdicts of one coder, or of the machine, on the first words: "stance of nights: supports". */
function told(words: CodedWords | undefined, who: string): string[] {
  const verdicts = who === 'machine' ? words?.machine : words?.coders.find((coder) => coder.who === who)?.verdicts;
  const line = ({ variable, issue, value }: Verdict): string => `${variable}${issue ? ` of ${issue}` : ''}: ${value}`;
  return (verdicts ?? []).map(line);
}

describe('what a coder has decided', () => {
  it('by accepting words is that they are a statement, and of whom', () => {
    const [words] = coded(review('accept', NIGHTS));
    expect(words?.words).toBe(NIGHTS);
    expect(told(words, 'ana')).toEqual(['statement: yes', 'speaker: maria-holt', 'party: union']);
  });

  it('by rejecting words is that they are none, whatever the machine takes them for', () => {
    const [words] = coded(review('reject', NIGHTS));
    expect(told(words, 'ana')).toEqual(['statement: no']);
    expect(told(words, 'machine')).toEqual(['statement: yes', 'speaker: maria-holt', 'party: union']);
  });

  it('by adding words is that they are a statement, and the machine has none', () => {
    const [words] = coded(review('add', NOTHING, { speaker: { kind: 'actor', actor: 'jon-vark' } }));
    expect(told(words, 'ana')).toEqual(['statement: yes', 'speaker: jon-vark', 'party: operator']);
    expect(told(words, 'machine')).toEqual(['statement: no']);
  });

  it('on a code is issue, alternative, stance and holder, and nothing of who speaks', () => {
    const [words] = coded(review('correct', NIGHTS, { code: { issue: 'nights', stance: 'opposes' } }, CODE));
    expect(told(words, 'ana')).toEqual([
      'statement: yes',
      'issue: nights',
      'alternative of nights: no-nights',
      'stance of nights: opposes',
      'holder of nights: union',
    ]);
    expect(told(words, 'machine')).toContain('stance of nights: supports');
  });

  it('by accepting words with the code that they have is that code as well', () => {
    const of = { issue: 'nights', alternative: 'no-nights' };
    const accepted = review('accept', NIGHTS, { of, decided: [keptOf(MACHINE, MACHINE.codes[0]!)] });
    const corrected = review('correct', NIGHTS, { of, code: { stance: 'opposes' } }, { ...CODE, ...BEN });
    const [words] = coded(accepted, corrected);
    expect(told(words, 'ana')).toEqual(expect.arrayContaining(['speaker: maria-holt', 'stance of nights: supports']) as string[]);
    expect(disagreements(words ? [words] : [])).toMatchObject([
      {
        variable: 'stance',
        issue: 'nights',
        decided: [
          { who: 'ana', value: 'supports', at: accepted.at },
          { who: 'ben', value: 'opposes', at: corrected.at },
        ],
      },
    ]);
  });

  it('on a code that they deny is the stance with "not"', () => {
    const [words] = coded(review('correct', NIGHTS, { code: { asserted: false } }, CODE));
    expect(told(words, 'ana')).toContain('stance of nights: not supports');
  });

  it('by rejecting a code is that the words stand for nothing on its issue', () => {
    const [words] = coded(review('reject', NIGHTS, { of: { issue: 'nights', alternative: 'no-nights' } }, CODE));
    expect(told(words, 'ana')).toEqual(['statement: yes', 'issue: (none)', 'alternative of nights: (none)']);
  });

  it('on the day is that day, or the first and the last of several', () => {
    const on = (first: string, last: string): string[] =>
      told(coded(review('correct', NIGHTS, { said: { first, last } }, { target: 'date' }))[0], 'ana');
    expect(on('2031-05-12', '2031-05-12')).toContain('date: 2031-05-12');
    expect(on('2031-05-12', '2031-05-14')).toContain('date: 2031-05-12/2031-05-14');
    expect(told(coded(review('accept', NIGHTS))[0], 'ana').some((line) => line.startsWith('date'))).toBe(false);
  });

  it('counts for nothing when it was taken back, or is about another report', () => {
    const first = review('accept', NIGHTS);
    const undo = review('undo', NIGHTS, null, { undoes: first.id });
    const elsewhere = review('accept', NIGHTS);
    const other = { ...elsewhere, anchor: { ...elsewhere.anchor, report: 'b'.repeat(64) } };
    expect(coded(first, undo, other)).toEqual([]);
  });
});

describe('words that several have decided on', () => {
  it('are one where half of them are common, with the coder last who decided last', () => {
    const all = coded(review('accept', NIGHTS), review('reject', 'nights must go', null, BEN), review('accept', NIGHTS));
    expect(all).toHaveLength(1);
    expect(all[0]?.coders.map(({ who }) => who)).toEqual(['ben', 'ana']);
  });

  it('are two where less is common', () => {
    expect(coded(review('accept', NIGHTS), review('reject', 'go', null, BEN))).toHaveLength(2);
  });

  it('show what each decided as if the other had not', () => {
    const [words] = coded(
      review('correct', NIGHTS, { speaker: { kind: 'actor', actor: 'jon-vark' } }),
      review('accept', NIGHTS, null, BEN),
    );
    expect(told(words, 'ana')).toContain('speaker: jon-vark');
    expect(told(words, 'ben')).toContain('speaker: maria-holt');
  });

  it('hold the codes of the machine that are shown against theirs, and no others', () => {
    const all = codedWordsOf(MACHINE, [review('accept', NIGHTS, null, CODE)], () => false);
    expect(told(all[0], 'machine')).toEqual([
      'statement: yes',
      'speaker: maria-holt',
      'party: union',
      'issue: (none)',
      'alternative of nights: (none)',
    ]);
  });
});

describe('what is told of a report', () => {
  it('is of the report as a whole, with what each told last', () => {
    const tell = (outlet: string, more: Partial<Review> = {}): Review =>
      review('correct', NIGHTS, { report: { outlet } }, { target: 'report', ...more });
    const [words] = coded(tell('Coast Wire'), tell('Coast Post', BEN), tell('Coast Times'));
    expect([words?.report, words?.words]).toEqual([REPORT, '']);
    expect(words?.coders.map(({ who }) => [who, told(words, who)])).toEqual([
      ['ben', ['outlet: Coast Post']],
      ['ana', ['outlet: Coast Times']],
    ]);
    expect(words?.machine).toEqual([]);
  });
});
