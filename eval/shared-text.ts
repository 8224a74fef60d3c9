import { existsSync, readFileSync } from 'node:fs';
import { copiesAmong } from '../src/compare/copies.ts';
import { sharedPairs } from '../src/compare/coverage.ts';
import { derive, merge, random } from './derived-reports.ts';
import type { DerivedReport } from './derived-reports.ts';
import { readMarkedReports } from './marked-reports.ts';
import type { Measure } from './measure.ts';
import type { Tally } from './tally.ts';

const KEPT = [1, 0.5, 0.2];
const REWRITTEN = [0, 0.15, 0.3];
/** Shorter texts have too little to cut a fifth from. */
const LEAST_WORDS = 150;

/** How many reports made out of others are found, and with which: one text of each negotiation, and where they are of each story, cut and rewritten at known strengths. */
export function measureDerived(): Measure[] {
  const news = newsTexts();
  return [
    ...measured('derived reports found', corpusTexts()),
    ...(news.length > 0 ? measured('derived news texts found', news) : []),
  ];
}

function measured(name: string, originals: readonly string[]): Measure[] {
  const derived = derivedFrom(originals);
  const texts = [...originals, ...derived.map(({ text }) => text)];
  const copies = new Map<number, number[]>();
  for (const { earlier, later } of copiesAmong(
    sharedPairs(texts.map((text) => ({ text, stretches: [{ start: 0, end: text.length }] }))),
  ))
    copies.set(later, [...(copies.get(later) ?? []), earlier]);
  const tally = { right: 0, wrong: 0, missed: 0 };
  const hardest = { right: 0, wrong: 0, missed: 0 };
  for (const number of texts.keys()) {
    const copied = copies.get(number) ?? [];
    const report = derived[number - originals.length];
    const sources = new Set(report?.sources);
    const from = new Set(copied.filter((earlier) => earlier < originals.length));
    // What is copied from another report made of one original only is copied from that original.
    for (const earlier of copied) {
      const [source, ...more] = derived[earlier - originals.length]?.sources ?? [];
      if (source !== undefined && more.length === 0) from.add(source);
    }
    count(tally, sources, from);
    if (report?.how.keep === 0.2 && report.how.rewrite === 0.3) count(hardest, sources, from);
  }
  return [
    { name: `${name}: precision`, value: tally.right / Math.max(1, tally.right + tally.wrong), n: derived.length },
    { name: `${name}: recall`, value: recall(tally), n: derived.length },
    {
      name: `${name}, cut to 20 % and 30 % rewritten: recall`,
      value: recall(hardest),
      n: hardest.right + hardest.missed,
    },
  ];
}

function recall({ right, missed }: Tally): number {
  return right / Math.max(1, right + missed);
}

function count(
  tally: { right: number; wrong: number; missed: number },
  wanted: ReadonlySet<number>,
  found: ReadonlySet<number>,
): void {
  for (const one of found)
    if (wanted.has(one)) tally.right += 1;
    else tally.wrong += 1;
  for (const one of wanted) if (!found.has(one)) tally.missed += 1;
}

function derivedFrom(originals: readonly string[]): DerivedReport[] {
  const next = random(20_310_508);
  const vocabulary = [...new Set(originals.flatMap((text) => text.split(/\s+/)))].filter((word) => /^\p{Ll}+$/u.test(word));
  const single = originals.flatMap((original, number) =>
    KEPT.flatMap((keep) => REWRITTEN.map((rewrite) => derive(original, number, { keep, rewrite }, vocabulary, next))),
  );
  const merged = originals.map((original, number) => {
    const other = (number + 7) % originals.length;
    const how = { keep: 0.4, rewrite: 0.1 };
    return merge(
      derive(original, number, how, vocabulary, next),
      derive(originals[other] ?? '', other, how, vocabulary, next),
      next,
    );
  });
  return [...single, ...merged];
}

/** One text of each negotiation of the corpus: they have no text in common. */
function corpusTexts(): string[] {
  const reports = readMarkedReports(new URL('../training/reports/', import.meta.url)) ?? [];
  return longEnough(reports.filter(({ id }) => /\/01-/.test(id)).map(({ text }) => text));
}

/** The longest text of each story. */
function newsTexts(): string[] {
  const stories = new URL('../../shared/data/stories.dev.jsonl', import.meta.url);
  if (!existsSync(stories)) return [];
  const longest = new Map<string, string>();
  for (const line of readFileSync(stories, 'utf8').trim().split('\n')) {
    const { story, text } = JSON.parse(line) as { story: string; text: string };
    if (text.length > (longest.get(story)?.length ?? 0)) longest.set(story, text);
  }
  return longEnough([...longest.values()]);
}

function longEnough(texts: readonly string[]): string[] {
  return texts.filter((text) => text.split(/\s+/).length >= LEAST_WORDS);
}
