import { decisionsOf } from '../../../src/derive/decisions/decisions.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import { reading, type Cited } from '../../truth/made-readings.ts';

/** The ferry talks, with no issue. */
export const FERRY = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'ferry', title: 'Pay on the ferries' },
  parties: [
    { id: 'union', name: "Deckhands' Union", role: 'party', names: ['the union', 'the deckhands'] },
    { id: 'line', name: 'Corvane Lines', role: 'party', names: ['the company'], people: [{ name: 'Grant Abbot' }] },
  ],
});

/** What the parties decided by a text, each as "party kind". */
export function decided(text: string, cited: readonly Cited[] = []): string[] {
  return decisionsOf([reading({ text, cited })], FERRY).map(({ party, kind }) => `${party} ${kind}`);
}

/** The ferry talks, about pay alone. */
export const ON_PAY = Codebook.parse({
  ...FERRY,
  issues: [
    {
      id: 'pay',
      title: 'Pay',
      words: ['wages'],
      alternatives: [
        { id: 'a', title: 'more' },
        { id: 'b', title: 'less' },
      ],
      ends: ['more', 'less'],
    },
  ],
});
