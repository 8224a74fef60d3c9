import { printableLine } from '../../text/printable.ts';
import type { Citation } from './citation.ts';

/** BibTeX with the fields of BibLaTeX beside them; UTF-8, as both take it. */
export function citationsAsBibtex(citations: readonly Citation[]): string {
  return citations.map(entry).join('\n');
}

function entry({ key, title, outlet, writers, day, url, fetched }: Citation): string {
  const [year, month] = day?.split('-') ?? [];
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    // Double braces: no style changes capitals, no name is taken apart.
    ['title', `{${escaped(title)}}`],
    ['author', writers.length === 0 ? null : writers.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['journal', outlet === null ? null : escaped(outlet)],
    ['year', year],
    ['month', month],
    ['date', day],
    ['url', url === null ? null : address(url)],
    ['urldate', fetched],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null || value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@article{${key},\n${lines.join('\n')}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words that TeX prints as they are. */
function escaped(words: string): string {
  return printableLine(words).replaceAll(/[\\{}~^]|[#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** An address is printed letter by letter; what would end the field is encoded. */
function address(url: string): string {
  return printableLine(url).replaceAll(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
