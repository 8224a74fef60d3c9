import { blocksOf, DAY_WORDS, filledFields, unwrappedBlock, type ExportArticle, type ExportFormat } from './export-article.ts';

const FIELD =
  /^(Quelle|Ressort|Autor|Autoren|Dokumentnummer|Rubrik|ISSN|Ausgabe|Dauerhafte Adresse des Dokuments|Alle Rechte vorbehalten|Seite|Datum|Titel):[ \t]*/i;

/** The line that ends each article: whose words they are. */
const RIGHTS_LINE = /^(Alle Rechte vorbehalten:.*)$/gim;
const RIGHTS_CUT = /^Alle Rechte vorbehalten:.*$/im;

/** WISO: text, with the fields of each article below it. */
export const WISO: ExportFormat = {
  archive: 'WISO',
  begins: (text) => /^Dokumentnummer:/im.test(text) && /^Quelle:/im.test(text),
  told: () => null,
  cut: () => RIGHTS_CUT,
  articles: (text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(RIGHTS_LINE, '$1\u0000')
      .split('\u0000')
      .filter((part) => /^Quelle:/im.test(part))
      .map(articleOf),
};

function articleOf(part: string): ExportArticle {
  const { value, above } = labelledLines(part);
  const source = value('quelle') ?? '';
  const [title = '', ...rest] = blocksOf(above);
  const headline = value('titel');
  return {
    ...filledFields({
      title: headline ?? title,
      outlet: source.replace(/(?:,)? (?:vom|Nr\.|Heft) .*$/i, ''),
      published: isoDay(DAY_WORDS.exec(source)?.[0] ?? value('datum')),
      byline: value('autor', 'autoren'),
      section: value('ressort', 'rubrik'),
      url: /https?:\S+/.exec(value('dauerhafte adresse des dokuments') ?? '')?.[0],
    }),
    body: (headline === undefined ? rest : [title, ...rest]).map(unwrappedBlock).join('\n\n'),
  };
}

/** With points between them the day comes first, always; elsewhere "06.05." would be doubted. */
function isoDay(words: string | undefined): string | undefined {
  return words?.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
}

interface LabelledLines {
  readonly value: (...labels: readonly string[]) => string | undefined;
  /** What stands above the first label. */
  readonly above: string;
}

/** An empty line ends a field; what follows is no part of it. */
function labelledLines(part: string): LabelledLines {
  const fields = new Map<string, string>();
  const above: string[] = [];
  let label: string | null = null;
  for (const line of part.split('\n').map((each) => each.trim())) {
    const found = FIELD.exec(line);
    label = found?.[1]?.toLowerCase() ?? (line === '' && label !== null ? 'none' : label);
    if (label === null) above.push(line);
    else fields.set(label, `${fields.get(label) ?? ''} ${line.slice(found?.[0].length ?? 0)}`.trim());
  }
  return { value: (...labels) => labels.flatMap((each) => fields.get(each) ?? [])[0], above: above.join('\n') };
}
