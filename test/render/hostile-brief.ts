import type { Brief } from '../../src/model/brief.ts';

/** Words that would do harm where a form of the brief let them: markup, scripts, formulas, escape codes, letters turned round. */
export const HOSTILE =
  '<img src=x onerror=alert(1)><script>alert(2)</script>"\' onload="x" &lt;b&gt; ]]> --> </style></title>' +
  ' [a](javascript:alert(3)) ![i](https://x.example/i.png) `code` **b** __u__ | # h\n# heading\n- item\n> quote\n=1+1\n' +
  '\u001b[31mred\u001b]0;title\u0007\u009b2J\u202egnp\u2066x\u200f\u0000\u0008 \ud800 終戦協定 👩‍🔬';

const NAMES = new Set([
  'kind',
  'stance',
  'act',
  'state',
  'mode',
  'role',
  'precision',
  'sourcing',
  'format',
  'party',
  'holder',
  'issue',
  'id',
  'by',
  'alternative',
]);
const DAYS = new Set(['first', 'last', 'date', 'reported', 'since', 'read']);

/** The brief with hostile words in every field that holds words, and on demand in its days too. */
export function hostile(brief: Brief, { days }: { readonly days: boolean }): Brief {
  const spared = (key: string): boolean => NAMES.has(key) || (!days && DAYS.has(key));
  return poison(brief, '', spared) as Brief;
}

function poison(value: unknown, key: string, spared: (key: string) => boolean): unknown {
  if (typeof value === 'string') return spared(key) ? value : value + HOSTILE;
  if (Array.isArray(value)) return value.map((inner) => poison(inner, key, spared));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name, spared)]));
}
