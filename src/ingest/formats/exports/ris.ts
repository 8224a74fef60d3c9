import { filledFields, type ExportArticle, type ExportFormat } from './export-article.ts';

const LINE = /^([A-Z][A-Z0-9])  ?- ?(.*)$/;

/** RIS, as ProQuest and reference managers write it. The text of an article is in a file beside it, a note or its abstract, where there is one. */
export const RIS: ExportFormat = {
  archive: 'RIS',
  begins: (text) => /^\s*TY  ?- ?[A-Z]/.test(text),
  told: () => null,
  cut: () => /^ER  ?-.*$/m,
  articles: (text) =>
    text
      .replace(/\r\n?/g, '\n')
      .split(/^ER  ?-.*$/m)
      .filter((part) => /^TY  ?-/m.test(part))
      .map(articleOf),
};

function articleOf(part: string): ExportArticle {
  const fields = new Map<string, string[]>();
  let tag = '';
  for (const line of part.split('\n')) {
    const found = LINE.exec(line);
    tag = found?.[1] ?? tag;
    fields.set(tag, [...(fields.get(tag) ?? []), found?.[2] ?? line]);
  }
  const value = (...tags: readonly string[]): string | undefined => tags.flatMap((each) => fields.get(each) ?? [])[0];
  const long = ['N1', 'N2', 'AB'].map((each) => (fields.get(each) ?? []).join('\n')).sort((a, b) => b.length - a.length)[0];
  return {
    ...filledFields({
      title: value('TI', 'T1'),
      outlet: value('T2', 'JF', 'JO', 'JA'),
      published: value('DA', 'Y1', 'PY')
        ?.replace(/\/+[^/]*$/, (rest) => (/^\/\d/.test(rest) ? rest : ''))
        .replaceAll('/', '-'),
      url: value('UR'),
      byline: (fields.get('AU') ?? fields.get('A1'))?.join('; '),
      section: value('SE', 'SP'),
    }),
    attached: ['L1', 'L2'].flatMap((each) => fields.get(each) ?? []).filter((path) => !/^https?:/i.test(path)),
    body: (long ?? '').replace(/\n+/g, '\n\n'),
  };
}
