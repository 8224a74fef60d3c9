/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  of<T>(all: readonly T[]): T {
    const chosen = all[this.below(all.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  }
}

/** What is put into a text: signs that mean something to one of the formats, to a terminal or to a rule, and words of other scripts. */
const SIGNS: readonly string[] = [
  '"“”„«»‘’\'()[]{}<>&;:,.!?…–—-_*#|\\/=+@%$^~`'.split(''),
  ['\u0000', '\u0007', '\u001b[31m', '\u001b]0;x\u0007', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u2028'],
  ['\u202e', '\u2066', '\ufeff', '\ufffd', '\ud800', '\u0301', '\r', '\r\n', '\n\n', '\t', '  '],
  ['Верховна Рада України', 'المجلس', 'שלום', '中国外交部', 'नेता', '한국', 'Ωμέγα', '👩‍👩‍👧', '𝔇𝔬𝔠𝔨'],
  [
    '<script>',
    '</p>',
    '<p>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '&#x0;',
    '&amp;',
    '<h1>',
    '<time datetime="2031-13-45">',
    '<meta charset="hex">',
  ],
  ['---\n', '!!x ', '*a', '&a ', '{{', '${', '- ', 'key: ', '"text":', 'null', '1e999', '-0', '__proto__', 'constructor'],
  [
    ' said ',
    ' that ',
    ' told Reuters that ',
    ' he ',
    ' denied that ',
    ' on Monday ',
    ' two weeks ago ',
    ' 99999999999 ',
    ' 31 June ',
  ],
].flat();

type Mutation = (text: string, chance: Chance) => string;

function piece(text: string, chance: Chance, most: number): { readonly from: number; readonly to: number } {
  const from = chance.below(text.length + 1);
  return { from, to: Math.min(text.length, from + chance.below(most)) };
}

const MUTATIONS: readonly Mutation[] = [
  // Something is put in.
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + chance.of(SIGNS) + text.slice(at);
  },
  // Something is put in many times.
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + chance.of(SIGNS).repeat(1 + chance.below(400)) + text.slice(at);
  },
  // A piece is taken out, moved, said twice, said many times, or written in capitals.
  (text, chance) => {
    const { from, to } = piece(text, chance, 300);
    return text.slice(0, from) + text.slice(to);
  },
  (text, chance) => {
    const { from, to } = piece(text, chance, 200);
    const rest = text.slice(0, from) + text.slice(to);
    const at = chance.below(rest.length + 1);
    return rest.slice(0, at) + text.slice(from, to) + rest.slice(at);
  },
  (text, chance) => {
    const { from, to } = piece(text, chance, 60);
    return text.slice(0, to) + text.slice(from, to).repeat(1 + chance.below(60)) + text.slice(to);
  },
  (text, chance) => {
    const { from, to } = piece(text, chance, 400);
    return text.slice(0, from) + text.slice(from, to).toUpperCase() + text.slice(to);
  },
  // A sign is swapped for another; the text ends in the middle; its lines are one, or it is written backwards.
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + chance.of(SIGNS) + text.slice(at + 1);
  },
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text) => text.replaceAll('\n', ' '),
  (text, chance) => {
    const { from, to } = piece(text, chance, 100);
    return text.slice(0, from) + text.slice(from, to).split('').reverse().join('') + text.slice(to);
  },
];

/** Most code units of what is mutated: nine in ten inputs are short, because they show nearly as much and cost a fraction. */
const MAX_EXCERPT_CHARS = 1_000;

/** A text with lines left out until it is short; one in ten is whole. */
export function excerpt(text: string, chance: Chance): string {
  const lines = text.split('\n');
  if (chance.below(10) === 0) return text;
  for (let left = text.length; left > MAX_EXCERPT_CHARS && lines.length > 1;) {
    const [line = ''] = lines.splice(chance.below(lines.length), 1);
    left -= line.length + 1;
  }
  return lines.join('\n');
}

/** A text that has been changed in one to six ways. */
export function mutated(text: string, chance: Chance): string {
  let now = text;
  for (let left = 1 + chance.below(6); left > 0; left -= 1) now = chance.of(MUTATIONS)(now, chance);
  return now;
}

/** Bytes of which some have been changed, cut off, or set to zero. */
export function mutatedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const now = Uint8Array.from(bytes);
  const way = chance.below(4);
  if (way === 0) return now.subarray(0, chance.below(now.length + 1));
  if (way === 1) {
    const page = chance.below(Math.ceil(now.length / 4096)) * 4096;
    now.fill(0, page, page + 4096);
  }
  for (let left = 1 + chance.below(3); left > 0; left -= 1) {
    const at = chance.below(now.length);
    now[at] = (now[at] ?? 0) ^ (1 << chance.below(8));
  }
  return now;
}
