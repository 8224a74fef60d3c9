import type { Difference, SharedPassage } from '../../src/model/coverage/origin.ts';
import type { Span } from '../../src/model/span.ts';
import { idOf, spanOf, textOf } from './marked-brief.ts';

interface SharedWords {
  readonly earlier: { readonly name: string; readonly words: string };
  readonly later: { readonly name: string; readonly words: string };
  readonly differences: readonly { readonly kind: Difference['kind']; readonly earlier: string; readonly later: string }[];
}

/** Two sentences of the wire as its first reprint has them. */
export const WIRE_IN_COURIER: SharedWords = {
  earlier: { name: '05-wire-inspectors.txt', words: 'told Northline the consent had been given orally and a text would follow' },
  later: {
    name: '06-inspectors-courier.html',
    words: 'said the consent had been given by word of mouth and a text would follow',
  },
  differences: [
    { kind: 'changed', earlier: 'told Northline', later: 'said' },
    { kind: 'changed', earlier: 'orally', later: 'by word of mouth' },
  ],
};
export const QUOTE_IN_COURIER: SharedWords = {
  earlier: { name: '05-wire-inspectors.txt', words: 'to 240 cubic meters per second, about 48% of normal' },
  later: { name: '06-inspectors-courier.html', words: 'to 240 cubic metres a second, about 48 per cent of normal' },
  differences: [
    { kind: 'house style', earlier: 'meters', later: 'metres' },
    { kind: 'changed', earlier: 'per', later: 'a' },
    { kind: 'house style', earlier: '48%', later: '48 per cent' },
  ],
};

export function sharedPassage({ earlier, later, differences }: SharedWords): SharedPassage {
  const place = ({ name, words: all }: SharedWords['earlier'], wanted = all): Span => {
    const within = spanOf(textOf(name), all);
    if (!within) throw new Error(`“${all}” is not in ${name}`);
    const start = within.start + all.indexOf(wanted);
    return { start, end: start + wanted.length };
  };
  return {
    earlier: { report: idOf(earlier.name), ...place(earlier) },
    later: { report: idOf(later.name), ...place(later) },
    likeness: 0.8,
    differences: differences.map((one) => ({
      kind: one.kind,
      earlier: place(earlier, one.earlier),
      later: place(later, one.later),
    })),
  };
}
