import { existsSync, readFileSync } from 'node:fs';
import { findCopies, textRelation } from '../../src/link/text-reuse/reprints.ts';
import type { TextRelation } from '../../src/link/text-reuse/reprints.ts';
import { findSharedPairs } from '../../src/link/text-reuse/shared-pairs.ts';
import type { SharedPair } from '../../src/link/text-reuse/shared-pairs.ts';
import { derive, merge, random } from '../data/derived-reports.ts';
import type { Derivation, DerivedReport } from '../data/derived-reports.ts';
import { readMarkedReports } from '../../test/truth/marked-reports.ts';
import type { Measure } from '../measure.ts';
import { f1, sum } from '../tally.ts';
import type { Tally } from '../tally.ts';

const KEPT = [1, 0.5, 0.2];
const REWRITTEN = [0, 0.15, 0.3];
/** Shorter texts have too little to cut a fifth from. */
const LEAST_WORDS = 150;

/** Our own texts are few, so that each is cut and rewritten several times over. */
const OWN_SEEDS = [20_310_508, 1, 2, 3, 4];

/** How many reports made out of others are found, and with which: one text of each negotiation, and where they are of each story, cut and rewritten at known strengths. */
export function measureDerived(): Measure[] {
  const news = newsTexts();
  return [
    ...measured('derived reports found', corpusTexts(), OWN_SEEDS),
    ...(news.length > 0 ? measured('derived news texts found', news, OWN_SEEDS.slice(0, 1)) : []),
  ];
}

function measured(name: string, originals: readonly string[], seeds: readonly number[]): Measure[] {
  const judged = seeds.flatMap((seed) => judgedReports(originals, seed));
  const tally = sum(judged.map((one) => one.tally));
  const made = judged.filter(({ sources }) => sources > 0).length;
  const strengths = KEPT.flatMap((keep) => REWRITTEN.map((rewrite) => ({ keep, rewrite }))).map((how) => {
    const same = judged.filter((one) => one.sources === 1 && one.how.keep === how.keep && one.how.rewrite === how.rewrite);
    return { how, found: sum(same.map((one) => one.tally)) };
  });
  const hardest = strengths.at(-1)?.found ?? tally;
  const worst = strengths.toSorted((one, other) => recall(one.found) - recall(other.found))[0] ?? { how: null, found: tally };
  return [
    { name: `${name}: precision`, value: tally.right / Math.max(1, tally.right + tally.wrong), n: made },
    { name: `${name}: recall`, value: recall(tally), n: made },
    {
      name: `${name}, cut to 20 % and 30 % rewritten: recall`,
      value: recall(hardest),
      n: hardest.right + hardest.missed,
    },
    {
      name: `${name}, at the worst of nine strengths: recall`,
      value: recall(worst.found),
      n: worst.found.right + worst.found.missed,
      note: `cut to ${100 * (worst.how?.keep ?? 1)} %, ${100 * (worst.how?.rewrite ?? 0)} % rewritten`,
    },
  ];
}

interface Judged {
  readonly how: Derivation;
  /** How many originals the report was made of. */
  readonly sources: number;
  readonly tally: Tally;
}

/** Texts with the reports that are made of them, as one coverage: which originals each report was held to be made of. */
function judgedReports(originals: readonly string[], seed: number): Judged[] {
  const derived = derivedFrom(originals, seed);
  const texts = [...originals, ...derived.map(({ text }) => text)];
  const copies = findCopies(findSharedPairs(texts.map((text) => ({ text, stretches: [{ start: 0, end: text.length }] }))));
  return texts.map((_, number) => {
    const report = derived[number - originals.length];
    const from = new Set(
      copies.flatMap(({ earlier, later }) => {
        if (later !== number) return [];
        if (earlier < originals.length) return [earlier];
        // What is copied from another report made of one original only is copied from that original.
        const [source, ...more] = derived[earlier - originals.length]?.sources ?? [];
        return source !== undefined && more.length === 0 ? [source] : [];
      }),
    );
    const sources = report?.sources ?? [];
    const right = sources.filter((source) => from.has(source)).length;
    return {
      how: report?.how ?? { keep: 1, rewrite: 0 },
      sources: sources.length,
      tally: { right, wrong: from.size - right, missed: sources.length - right },
    };
  });
}

function recall({ right, missed }: Tally): number {
  return right / Math.max(1, right + missed);
}

function derivedFrom(originals: readonly string[], seed: number): DerivedReport[] {
  const next = random(seed);
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

const STORIES = new URL('../../../shared/data/stories.dev.jsonl', import.meta.url);

function readStories(): { id: string; story: string; text: string }[] {
  const lines = readFileSync(STORIES, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { id: string; story: string; text: string });
}

/** One text of each negotiation of the corpus: they have no text in common. */
function corpusTexts(): string[] {
  const reports = readMarkedReports(new URL('../../training/reports/', import.meta.url)) ?? [];
  return longEnough(reports.filter(({ id }) => /\/01-/.test(id)).map(({ text }) => text));
}

/** The longest text of each story. */
function newsTexts(): string[] {
  if (!existsSync(STORIES)) return [];
  const longest = new Map<string, string>();
  for (const { story, text } of readStories()) {
    if (text.length > (longest.get(story)?.length ?? 0)) longest.set(story, text);
  }
  return longEnough([...longest.values()]);
}

function longEnough(texts: readonly string[]): string[] {
  return texts.filter((text) => text.split(/\s+/).length >= LEAST_WORDS);
}

interface LabelledPair {
  readonly earlier: string;
  readonly later: string;
  readonly label: TextRelation;
}

/** Whether two news texts with a passage in common were made from one text, as a reader judged 120 and more of them; none where the texts are absent. */
export function measureLabelledPairs(): Measure[] {
  if (!existsSync(STORIES)) return [];
  const rows = readStories();
  const place = new Map(rows.map(({ id }, at) => [id, at]));
  const sources = rows.map(({ text }) => ({
    text,
    stretches: [{ start: /^https?\s*:/.test(text) ? text.indexOf('\n') + 1 : 0, end: text.length }],
  }));
  const { pairs: shared, sizes } = findSharedPairs(sources);
  const passages = new Map<string, SharedPair[]>();
  for (const pair of shared)
    passages.set(`${pair.earlier} ${pair.later}`, [...(passages.get(`${pair.earlier} ${pair.later}`) ?? []), pair]);
  const labelled = JSON.parse(readFileSync(new URL('../data/shared-text-pairs.json', import.meta.url), 'utf8')) as LabelledPair[];
  const judged = labelled.map(({ earlier, later, label }) => {
    const [one, other] = [place.get(earlier) ?? -1, place.get(later) ?? -1];
    const nothing = { all: 0, own: 0 };
    return {
      label,
      found: textRelation(passages.get(`${one} ${other}`) ?? [], [sizes[one] ?? nothing, sizes[other] ?? nothing]),
    };
  });
  const tally = { right: 0, wrong: 0, missed: 0 };
  for (const { label, found } of judged) {
    const [wanted, have] = [isMade(label), isMade(found)];
    if (wanted && have) tally.right += 1;
    else if (have) tally.wrong += 1;
    else if (wanted) tally.missed += 1;
  }
  const alike = judged.filter(({ label, found }) => label === found).length;
  const note = `of four relations ${alike} of ${judged.length} as the reader`;
  return [{ name: 'labelled pairs made from one text: F1', value: f1(tally), n: judged.length, note }];
}

function isMade(relation: TextRelation): boolean {
  return relation === 'copied' || relation === 'partly copied';
}
