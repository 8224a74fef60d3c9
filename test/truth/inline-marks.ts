import type { Span } from '../../src/model/span.ts';

/** What the marks of one attribution cover, each role in the order of the text. */
export interface MarkedRoles {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly relay: readonly Span[];
  /** What the mark says of the source; null for a named one. */
  readonly sourceKind: 'unnamed' | 'document' | null;
}

/** A text with its inline marks taken out. */
export interface UnmarkedText {
  readonly text: string;
  /** By the number in the marks, in the order in which their first marks close. */
  readonly roles: ReadonlyMap<number, MarkedRoles>;
}

const OPENING = /\{([sctr])(\d+(?:,\d+)*)(?: (unnamed|document))?\|/y;
const ROLE_OF = { s: 'source', c: 'cue', t: 'content', r: 'relay' } as const;
type Sign = keyof typeof ROLE_OF;

interface Growing {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
  readonly relay: Span[];
  sourceKind: MarkedRoles['sourceKind'];
}

interface OpenMark {
  readonly sign: Sign;
  readonly numbers: readonly number[];
  readonly kind: MarkedRoles['sourceKind'];
  readonly start: number;
}

/** True where a text has marks as training/reports/README.md describes them: `{s1|Holt} {c1|said} {t1|that ...}`. */
export function hasMarks(source: string): boolean {
  return /\{[sctr]\d+(?:,\d+)*(?: (?:unnamed|document))?\|/.test(source);
}

/** Takes the marks out of a text. Throws where one does not close, or where a sign of marks stands by itself. */
export function parseMarks(marked: string, name = 'marked text'): UnmarkedText {
  let text = '';
  const open: OpenMark[] = [];
  const roles = new Map<number, Growing>();
  for (let at = 0; at < marked.length;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(marked);
    if (opening) {
      const [whole, sign, numbers = '', kind = null] = opening;
      open.push({
        sign: sign as Sign,
        numbers: numbers.split(',').map(Number),
        kind: kind as OpenMark['kind'],
        start: text.length,
      });
      at += whole.length;
      continue;
    }
    const sign = marked.charAt(at);
    const closed = sign === '}' ? open.pop() : undefined;
    if (closed) close(closed, text.length, roles);
    else if (/[{}|]/.test(sign)) throw new Error(`${name}: stray ${sign} after "${text.slice(-40)}"`);
    else text += sign;
    at += 1;
  }
  if (open.length > 0) throw new Error(`${name}: ${open.length} marks are not closed`);
  for (const { source, cue, content, relay } of roles.values())
    for (const spans of [source, cue, content, relay]) spans.sort((a, b) => a.start - b.start);
  return { text, roles };
}

function close({ sign, numbers, kind, start }: OpenMark, end: number, roles: Map<number, Growing>): void {
  for (const number of numbers) {
    const own = roles.get(number) ?? { source: [], cue: [], content: [], relay: [], sourceKind: null };
    roles.set(number, own);
    own[ROLE_OF[sign]].push({ start, end });
    if (sign === 's') own.sourceKind = kind;
  }
}
