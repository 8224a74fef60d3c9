import { blocksOf, DAY_WORDS, filledFields, unwrappedBlock, type ExportArticle, type ExportFormat } from './export-article.ts';

/** The line above each article of the older form, in the languages of its surface. */
const NUMBER_LINE =
  /^[ \t]*(?:(\d{1,6}) (?:of|von|sur|de|di) (\d{1,6}) (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?)|Dokument (\d{1,6}) von (\d{1,6}))[ \t]*$/gim;

/** Where a text of the older form may be parted: before such a line; and one of the newer form: behind the other. */
const NUMBER_CUT =
  /(?=^[ \t]{0,80}(?:\d{1,6} (?:of|von|sur|de|di) \d{1,6} (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?)|Dokument \d{1,6} von \d{1,6})[ \t]*$)/im;
const END_CUT = /^[ \t]{0,80}End of Document[ \t]*$/im;

/** The line below each article of the newer form. */
const END_LINE = /^[ \t]*End of Document[ \t]*$/gim;

/** The heading of a list of what the newer form holds. */
const LISTED = /^[ \t]*Documents? \((\d{1,6})\)/im;

/** Labels of what stands above the body, and what they are to us. */
const HEAD_LABELS: Readonly<Record<string, keyof ExportArticle | 'dateline' | 'other'>> = {
  byline: 'byline',
  autor: 'byline',
  auteur: 'byline',
  section: 'section',
  rubrik: 'section',
  rubrique: 'section',
  length: 'length',
  länge: 'length',
  longueur: 'length',
  headline: 'title',
  dateline: 'dateline',
  highlight: 'other',
  series: 'other',
  edition: 'other',
};

/** Labels of what stands below it. */
const FOOT_LABELS: Readonly<Record<string, keyof ExportArticle | 'other'>> = {
  'load-date': 'loaded',
  update: 'loaded',
  'date-chargement': 'loaded',
  url: 'url',
  language: 'other',
  sprache: 'other',
  langue: 'other',
  'publication-type': 'other',
  graphic: 'other',
  subject: 'other',
  'correction-date': 'other',
  'document-type': 'other',
  'journal code': 'other',
};

const labelled = (labels: object): RegExp => new RegExp(`^(${Object.keys(labels).join('|')}): ?`, 'i');
const HEAD_FIELD = labelled(HEAD_LABELS);
const FOOT_FIELD = labelled(FOOT_LABELS);

/** A label within a line: some forms run the fields together. */
const INNER_LABEL = /[ \t](?=(?:Section|Length|Byline|Dateline|Highlight|Load-Date|Language|Publication-Type): )/g;

/** Lines that belong to nobody's text. */
const COPYRIGHT = /^(?:copyright\b|©|\(c\))|all rights reserved/i;

/** LexisNexis and Nexis Uni: text, or the text of what was exported as RTF, Word or PDF. */
export const NEXIS: ExportFormat = {
  archive: 'Nexis',
  begins: (text) =>
    matches(NUMBER_LINE, text) ||
    (matches(END_LINE, text) && /^[ \t]*(?:Length|Load-Date): /im.test(text)) ||
    /^[ \t]*Length: .{1,40}\n[^]{0,4000}^[ \t]*Body[ \t]*$/im.test(text.slice(0, 20_000)),
  told: (text) => {
    const [first] = text.matchAll(NUMBER_LINE);
    const count = first?.[2] ?? first?.[4] ?? LISTED.exec(text.slice(0, 20_000))?.[1];
    return count === undefined ? null : Number(count);
  },
  cut: (text) => (matches(NUMBER_LINE, text) ? NUMBER_CUT : END_CUT),
  articles: (text) => (matches(NUMBER_LINE, text) ? numberedArticles(text) : endedArticles(text)),
};

function matches(pattern: RegExp, text: string): boolean {
  return new RegExp(pattern.source, 'im').test(text);
}

function numberedArticles(text: string): readonly ExportArticle[] {
  return text
    .replace(NUMBER_LINE, '\u0000')
    .split('\u0000')
    .slice(1)
    .map((part) => articleOf(blocksOf(part)));
}

/** The list at the head ends where the first article begins; what follows the last one is nothing. */
function endedArticles(text: string): readonly ExportArticle[] {
  const parts = text.replace(END_LINE, '\u0000').split('\u0000');
  const whole = parts.length > 1 && !/^[ \t]*Length: /im.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
  return whole.map((part) => articleOf(withoutList(blocksOf(part))));
}

/** What the head of a list says; the blocks below the last such line are the first article. */
const LIST_LINE =
  /^(?:User Name:|Date and Time:|Job Number:|Documents? \(\d|Client\/Matter:|Search Terms:|Search Type:|Narrowed by:|Content Type\b|\d{1,4}\. )/i;

function withoutList(blocks: readonly string[]): readonly string[] {
  const last = blocks.findLastIndex((block) => LIST_LINE.test(block));
  const isHead = last >= 0 && blocks.slice(0, last + 1).some((block) => /^(?:Documents? \(|Job Number:)/im.test(block));
  return isHead ? blocks.slice(last + 1) : blocks;
}

interface Split {
  readonly free: string[];
  readonly fields: Record<string, string>;
  readonly body: string[];
}

/** Blocks of an article: what stands free above its fields, the fields, and the body. */
function splitBlocks(blocks: readonly string[]): Split {
  const split: Split = { free: [], fields: {}, body: [] };
  let place: 'free' | 'fields' | 'body' | 'foot' = 'free';
  for (const block of blocks) {
    if (/^Body$/i.test(block)) place = 'body';
    else if (/^(?:Classification|Graphic|Notes)$/i.test(block)) place = 'foot';
    else if (FOOT_FIELD.test(block)) {
      addFields(split.fields, block, FOOT_FIELD, FOOT_LABELS);
      if (place === 'body' || place === 'fields') place = 'foot';
    } else if (place !== 'body' && place !== 'foot' && HEAD_FIELD.test(block)) {
      addFields(split.fields, block, HEAD_FIELD, HEAD_LABELS);
      place = 'fields';
    } else if (place === 'free') split.free.push(block);
    else if (place === 'fields' && COPYRIGHT.test(block)) continue;
    else if (place !== 'foot') {
      place = 'body';
      split.body.push(unwrappedBlock(block));
    }
  }
  return split;
}

/** The fields of a block, one or several lines long or run together on one. */
function addFields(fields: Record<string, string>, block: string, label: RegExp, labels: Readonly<Record<string, string>>): void {
  let key = '';
  for (const line of block
    .replace(INNER_LABEL, '\n')
    .split('\n')
    .map((each) => each.trim())) {
    const found = label.exec(line) ?? HEAD_FIELD.exec(line) ?? FOOT_FIELD.exec(line);
    if (found) key = { ...HEAD_LABELS, ...FOOT_LABELS, ...labels }[found[1]?.toLowerCase() ?? ''] ?? 'other';
    fields[key] ??= '';
    fields[key] += ` ${line.slice(found?.[0].length ?? 0)}`;
  }
}

function articleOf(blocks: readonly string[]): ExportArticle {
  const { free, fields, body } = splitBlocks(blocks);
  const head = free.flatMap(headLines).filter((line) => !COPYRIGHT.test(line));
  const day = head.findIndex((line) => DAY_WORDS.test(line) && line.length < 80);
  const published = head[day];
  const outlet = day > 0 ? head[day - 1] : undefined;
  const after = head.slice(day + 1);
  const title = fields['title'] ?? (day < 0 ? head[0] : (after.at(-1) ?? head.slice(0, Math.max(0, day - 1)).join(' ')));
  const dateline = fields['dateline']?.trim();
  const { byline, section, length, loaded, url } = fields;
  return {
    ...filledFields({ title, outlet, published, url, byline, section, length, loaded }),
    body: body.length === 0 || !dateline ? body.join('\n\n') : [`${dateline} -- ${body[0]}`, ...body.slice(1)].join('\n\n'),
  };
}

/** A title may be wrapped; outlet and day may stand on one line, or on two of one block. */
function headLines(block: string): string[] {
  const lines = block.split('\n').map((line) => line.trim());
  const joined = lines.join(' ');
  const day = new RegExp(`^(.{2,80}?) (${DAY_WORDS.source}.{0,40})$`, 'u').exec(joined);
  if (day && lines.length === 1) return [day[1] ?? '', day[2] ?? ''];
  return lines.some((line) => DAY_WORDS.test(line)) ? lines : [joined];
}
