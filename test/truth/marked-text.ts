import type { Attribution, Manner } from '../../src/model/reading/attribution.ts';
import type { Span } from '../../src/model/span.ts';
import { quotations } from '../../src/language/language.ts';

/** A text with its attributions marked inline as in training/reports/README.md, the marks taken out. */
export interface Marked {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  /** Number in the marks of each attribution, in the order of the attributions. */
  readonly numbers: readonly number[];
  /** What the marks say of the source: unnamed or document; null for a named one. By number. */
  readonly sourceKinds: ReadonlyMap<number, 'unnamed' | 'document' | null>;
  readonly relays: readonly { readonly number: number; readonly span: Span }[];
}

interface Roles {
  readonly s: Span[];
  readonly c: Span[];
  readonly t: Span[];
  readonly r: Span[];
}

const OPEN = /^\{([sctr])([\d,]+)(?: (unnamed|document))?\|/;

/** Reads `{s1|Holt} {c1|said} {t1|that ...}`: the text without its marks, and the attributions they mark in the order of the text. */
export function marked(source: string): Marked {
  let text = '';
  const roles = new Map<number, Roles>();
  const sourceKinds = new Map<number, 'unnamed' | 'document' | null>();
  const open: { readonly role: keyof Roles; readonly numbers: readonly number[]; readonly start: number }[] = [];
  for (let at = 0; at < source.length;) {
    const mark = source.charAt(at) === '{' ? OPEN.exec(source.slice(at, at + 60)) : null;
    if (mark) {
      const role = mark[1] as keyof Roles;
      const numbers = (mark[2] ?? '').split(',').map(Number);
      for (const number of role === 's' ? numbers : [])
        sourceKinds.set(number, (mark[3] as 'unnamed' | 'document' | undefined) ?? null);
      open.push({ role, numbers, start: text.length });
      at += mark[0].length;
    } else if (source.charAt(at) === '}' && open.length > 0) {
      const done = open.pop()!;
      for (const number of done.numbers) {
        const own = roles.get(number) ?? { s: [], c: [], t: [], r: [] };
        roles.set(number, own);
        own[done.role].push({ start: done.start, end: text.length });
      }
      at += 1;
    } else {
      text += source.charAt(at);
      at += 1;
    }
  }
  if (open.length > 0) throw new Error(`marked: a mark opened at ${open[0]!.start} is not closed`);
  return finish(text, roles, sourceKinds);
}

function finish(text: string, roles: Map<number, Roles>, sourceKinds: Marked['sourceKinds']): Marked {
  const place = (number: number): number =>
    Math.min(...[...roles.get(number)!.s, ...roles.get(number)!.c, ...roles.get(number)!.t].map((one) => one.start));
  const numbers = [...roles.keys()]
    .filter((number) => Number.isFinite(place(number)))
    .sort((a, b) => place(a) - place(b) || a - b);
  const attributions = numbers.map((number, id): Attribution => {
    const { s, c, t } = roles.get(number)!;
    const own = [...c, ...s];
    const around = numbers
      .filter((other) => other !== number)
      .flatMap((other) => roles.get(other)!.t.map((span) => ({ other, span })))
      .filter(({ span }) => own.length > 0 && own.every((one) => span.start <= one.start && one.end <= span.end))
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
    return {
      id,
      source: s,
      cue: c,
      content: t,
      manner: mannerOf(text, t),
      within: around ? numbers.indexOf(around.other) : null,
      confidence: 1,
    };
  });
  const relays = numbers.flatMap((number) => roles.get(number)!.r.map((span) => ({ number, span })));
  return { text, attributions, numbers, sourceKinds, relays };
}

function mannerOf(text: string, content: readonly Span[]): Manner {
  const quoted = quotations(text).map((one) => one.span);
  let inside = 0;
  let all = 0;
  for (const span of content) {
    for (let at = span.start; at < span.end; at += 1) {
      if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) continue;
      all += 1;
      if (quoted.some((one) => one.start <= at && at < one.end)) inside += 1;
    }
  }
  if (inside === 0) return 'indirect';
  return inside === all ? 'direct' : 'mixed';
}
