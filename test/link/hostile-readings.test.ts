import { assert, integer, property, array, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts } from '../../src/link/text-reuse/word-alignment.ts';
import { normaliseWords } from '../../src/link/text-reuse/normalised-words.ts';
import { clusterReports } from '../../src/link/stories/story-clustering.ts';
import { linkReports } from '../../src/link/report-linking.ts';
import { SharedTextSearch } from '../../src/link/text-reuse/shared-text-search.ts';
import { reading } from '../truth/made-readings.ts';

const DISCLAIMER =
  'The publisher supplies this information as received and accepts no liability for its accuracy, completeness or legality; complaints about it go to the original provider and to nobody else.';
const STORY =
  'The operator of the harbour has agreed to talk about the night shift, a senior official said on Thursday, in what would be the first step since the strike began. Ships wait outside the bay, and the price of fruit has doubled.';

function add(texts: readonly string[]): ReturnType<SharedTextSearch['add']>[] {
  const shared = new SharedTextSearch((at) => ({
    text: texts[at] ?? '',
    stretches: [{ start: 0, end: texts[at]?.length ?? 0 }],
  }));
  return texts.map(() => shared.add());
}

describe('hostile texts', () => {
  it('a disclaimer that thousands share costs no more for the last than for the first', () => {
    const texts = Array.from({ length: 2000 }, (_, number) => `Report ${number} is about ${number * 7} ships. ${DISCLAIMER}`);
    let read = 0;
    const shared = new SharedTextSearch((at) => {
      read += 1;
      return { text: texts[at] ?? '', stretches: [{ start: 0, end: texts[at]?.length ?? 0 }] };
    });
    const costs = texts.map(() => {
      const before = read;
      return { passages: shared.add().length, read: read - before };
    });
    const [first, last] = [costs.slice(100, 300), costs.slice(-200)];
    const mean = (of: typeof costs, what: 'passages' | 'read'): number =>
      of.reduce((sum, cost) => sum + cost[what], 0) / of.length;
    expect(mean(last, 'passages')).toBeLessThanOrEqual(mean(first, 'passages') + 1);
    expect(mean(last, 'read')).toBeLessThanOrEqual(mean(first, 'read') + 1);
  });

  it('a report that is nothing but a disclaimer shares it, and no more, with those before it', () => {
    const texts = Array.from({ length: 100 }, (_, number) => `Report ${number} is about ${number * 7} ships. ${DISCLAIMER}`);
    const matches = add([...texts, DISCLAIMER]).at(-1) ?? [];
    const words = normaliseWords(DISCLAIMER).keys.length;
    expect(matches.length).toBeGreaterThan(0);
    for (const { alignments } of matches) expect(alignments.map(({ pairs }) => pairs.a.length)).toEqual([words]);
  });

  it('a report that contains another whole shares it from end to end', () => {
    const [, matches = []] = add([
      STORY,
      `First words of a longer report, before the wire begins. ${STORY} And words of its own after it.`,
    ]);
    const words = normaliseWords(STORY).keys.length;
    expect(matches[0]?.alignments.map(({ pairs }) => pairs.a.length)).toEqual([words]);
  });

  it.each([
    ['the earlier', [`${STORY}\n${STORY}`, STORY]],
    ['the later', [STORY, `${STORY}\n${STORY}`]],
  ])('a report that stands twice in itself is aligned once when it is %s', (_, texts) => {
    const [, matches = []] = add(texts);
    expect(matches[0]?.alignments.map(({ pairs }) => pairs.a.length)).toEqual([normaliseWords(STORY).keys.length]);
  });

  it('fifty thousand times one sentence are compared to their end, and are no sign of one origin', () => {
    const many = 'The harbour will open again on Monday at dawn. '.repeat(50_000);
    const { links } = linkReports([
      reading({ outlet: 'Morning Post', text: many }),
      reading({ outlet: 'Harbour Ledger', text: many }),
      reading({ outlet: 'Bay Radio', text: STORY }),
    ]);
    expect(links.originCount).toEqual({ least: 3, most: 3 });
  });

  it('no letters, no text and no reports at all give links that are sound', () => {
    expect(linkReports([]).links.originCount).toEqual({ least: 0, most: 0 });
    const readings = [reading({ text: '' }), reading({ text: '—— … !!! ??' }), reading({ text: '𝔘𝔫𝔦 שלום مرحبا' })];
    const { links } = linkReports(readings);
    expect(links.shared).toEqual([]);
    expect(links.origins).toHaveLength(3);
    expect(clusterReports(readings, [])).toHaveLength(3);
  });

  it('the same report given twice counts once', () => {
    const once = reading({ outlet: 'Morning Post', text: STORY });
    expect(linkReports([once, once]).links).toEqual(linkReports([once]).links);
  });
});

describe('an alignment', () => {
  const text = array(constantFrom(...'the harbour opens again on monday when crane drivers come back to work'.split(' ')), {
    maxLength: 60,
  });

  it('pairs equal words, in rising order in both texts, and no word twice', () => {
    assert(
      property(text, text, (one, other) => {
        const [a, b] = [normaliseWords(one.join(' ')).keys, normaliseWords(other.join(' ')).keys];
        const used = { a: new Set<number>(), b: new Set<number>() };
        for (const { pairs, likeness } of alignTexts(a, b)) {
          expect(likeness).toBeGreaterThan(0);
          expect(likeness).toBeLessThanOrEqual(1);
          for (const [place, i] of pairs.a.entries()) {
            const j = pairs.b[place] ?? -1;
            expect(a[i]).toBe(b[j]);
            expect(i > (pairs.a[place - 1] ?? -1) && j > (pairs.b[place - 1] ?? -1)).toBe(true);
            expect(used.a.has(i) || used.b.has(j)).toBe(false);
            used.a.add(i);
            used.b.add(j);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds a passage wherever it stands', () => {
    assert(
      property(integer({ min: 0, max: 40 }), integer({ min: 0, max: 40 }), (before, after) => {
        const pad = (count: number, word: string): string => Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ');
        const [a, b] = [normaliseWords(STORY).keys, normaliseWords(`${pad(before, 'x')} ${STORY} ${pad(after, 'y')}`).keys];
        expect(alignTexts(a, b)[0]?.pairs.a.length).toBe(a.length);
      }),
      { numRuns: 50 },
    );
  });
});
