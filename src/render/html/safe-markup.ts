/**
 * Markup that is safe to write out. It is made only by the `html` tag, which escapes every string put into it: words of a report
 * cannot become markup, because no other way from a string to Markup is exported.
 */
export class Markup {
  readonly markup: string;
  constructor(made: typeof MADE_HERE, markup: string) {
    if (made !== MADE_HERE) throw new TypeError('Markup is made by the html tag');
    this.markup = markup;
  }
}
/** Known to this file alone, so that nothing else can call words of a report markup. */
const MADE_HERE = Symbol('made by the html tag');

type Part = string | number | Markup | null | readonly Part[];

/** Writes markup: what stands in the template is kept, what is put into it is escaped unless it is Markup itself. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = template[0] ?? '';
  for (const [at, part] of parts.entries()) markup += writeValue(part) + (template[at + 1] ?? '');
  return new Markup(MADE_HERE, markup);
}

/** A style of our own, which is not escaped: a style sheet ends with the first end tag, so it must hold none. */
export function styleElement(css: string): Markup {
  if (css.includes('<')) throw new TypeError('a style sheet holds no tag');
  return new Markup(MADE_HERE, `<style>${css}</style>`);
}

function writeValue(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return part instanceof Markup ? part.markup : part.map(writeValue).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
