/** How much of a tree some markup makes, counted from its tags alone. */
export interface MarkupSize {
  /** Tags, signs that look like one, and entities: each makes a node. */
  readonly nodes: number;
  /** Deepest nesting, as far as unclosed tags let it be told. */
  readonly depth: number;
}

/** Elements that need no end tag: counting them as open would make every old page look deep. */
const SELF_CLOSING = new Set(
  'p li td tr th dd dt option optgroup thead tbody tfoot colgroup br img input meta link hr source area base col embed param track wbr'.split(
    ' ',
  ),
);

/** Counts tags and their nesting in one pass, before a parser whose work may grow faster than the page sees them. */
export function markupSize(markup: string): MarkupSize {
  let nodes = 0;
  let open = 0;
  let depth = 0;
  for (const [, slash, name = ''] of markup.matchAll(/&|<(\/?)([a-z][a-z0-9]{0,15})?/gi)) {
    nodes += 1;
    if (name === '' || SELF_CLOSING.has(name.toLowerCase())) continue;
    open = slash ? Math.max(0, open - 1) : open + 1;
    depth = Math.max(depth, open);
  }
  return { nodes, depth };
}

/** Elements between whose tags stands no text of the page. */
const SILENT = ['script', 'style', 'noscript', 'template', 'svg', 'head'];

/**
 * The words of markup without a tree: each tag ends a line, scripts and styles are left out. Only for pages that no parser should
 * be given; what is headline, caption or byline is lost.
 */
export function bareLines(markup: string): string[] {
  const parts: string[] = [];
  const endOf = endFinder(markup);
  let at = 0;
  while (at < markup.length) {
    const start = markup.indexOf('<', at);
    if (start < 0) break;
    parts.push(markup.slice(at, start));
    if (!/[a-z/!?]/i.test(markup.charAt(start + 1))) {
      parts.push('<');
      at = start + 1;
      continue;
    }
    const name = /^<(?:!--|[a-z][a-z0-9]{0,15})/i
      .exec(markup.slice(start, start + 18))?.[0]
      .slice(1)
      .toLowerCase();
    const silent = name !== undefined && SILENT.includes(name);
    const closing = name === '!--' ? '-->' : silent ? `</${name}` : '>';
    const end = endOf(closing, start + 1);
    if (end < 0) return linesOfParts(parts);
    at = silent ? markup.indexOf('>', end) + 1 || markup.length : end + closing.length;
    parts.push('\n');
  }
  parts.push(markup.slice(at));
  return linesOfParts(parts);
}

/**
 * Finds where something next ends, in capitals or small letters; end tags are hardly ever written in both. What was found last is
 * remembered: a page that is asked from its beginning to its end is then searched once, and not from each place to its end.
 */
function endFinder(markup: string): (wanted: string, from: number) => number {
  const last = new Map<string, number>();
  const next = (wanted: string, from: number): number => {
    const known = last.get(wanted);
    if (known !== undefined && known >= from) return known;
    const at = markup.indexOf(wanted, from);
    last.set(wanted, at < 0 ? Infinity : at);
    return at < 0 ? Infinity : at;
  };
  return (wanted, from) => {
    const end = Math.min(next(wanted, from), wanted.startsWith('</') ? next(wanted.toUpperCase(), from) : Infinity);
    return end === Infinity ? -1 : end;
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function linesOfParts(parts: readonly string[]): string[] {
  return parts
    .join('')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}
