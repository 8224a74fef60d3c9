import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Span } from '../../src/model/span.ts';
import type { Marked, MarkedText } from '../measures/attribution-scores.ts';

/** A report of training/reports with its marks taken out of the text. */
export interface MarkedReport extends MarkedText {
  /** Its path below the folder read: negotiation and file. */
  readonly id: string;
}

const OPENING = /\{([sctr])(\d+(?:,\d+)*)((?: [a-z]+)*)\|/y;
const ROLE_OF = { s: 'source', c: 'cue', t: 'content' } as const;
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** All marked reports below a folder, in the order of their paths; null when the folder is not there. */
export function readMarkedReports(folder: URL): MarkedReport[] | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => {
    const source = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
    return { id: file, ...parseMarks(source.replace(FRONT_MATTER, '').trim(), file) };
  });
}

/** Marked text to plain text and its attributions, in the order of their first marks. Marks that do not close are an error. */
export function parseMarks(marked: string, name = 'marked text'): MarkedText {
  let text = '';
  const open: { readonly role: string; readonly numbers: readonly string[]; readonly start: number }[] = [];
  const found = new Map<string, Record<keyof Marked, Span[]>>();
  for (let at = 0; at < marked.length;) {
    OPENING.lastIndex = at;
    const [whole, role, numbers] = OPENING.exec(marked) ?? [];
    if (whole && role && numbers) {
      open.push({ role, numbers: numbers.split(','), start: text.length });
      at += whole.length;
      continue;
    }
    const sign = marked.charAt(at);
    const closed = sign === '}' ? open.pop() : undefined;
    if (closed) for (const number of closed.numbers) put(found, number, closed.role, { start: closed.start, end: text.length });
    else if (/[{}|]/.test(sign)) throw new Error(`${name}: stray ${sign} after "${text.slice(-40)}"`);
    else text += sign;
    at += 1;
  }
  if (open.length > 0) throw new Error(`${name}: ${open.length} marks are not closed`);
  return { text, attributions: [...found.values()].map(inOrder) };
}

function put(found: Map<string, Record<keyof Marked, Span[]>>, number: string, role: string, span: Span): void {
  const marked = found.get(number) ?? { source: [], cue: [], content: [] };
  found.set(number, marked);
  if (role === 's' || role === 'c' || role === 't') marked[ROLE_OF[role]].push(span);
}

function inOrder({ source, cue, content }: Record<keyof Marked, Span[]>): Marked {
  const sorted = (spans: Span[]): Span[] => spans.sort((a, b) => a.start - b.start);
  return { source: sorted(source), cue: sorted(cue), content: sorted(content) };
}
