import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeStores } from './record-stores.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import type { Searchable, SearchQuestion } from '../../src/record/search-index.ts';

function statement(id: string, words: string, more: Partial<Searchable> = {}): Searchable {
  return {
    kind: 'statement',
    id,
    words,
    names: '',
    parties: [],
    outlets: [],
    days: null,
    day: '',
    who: '',
    shown: words,
    ...more,
  };
}

const THINGS: readonly Searchable[] = [
  statement('nights', 'We will not work one more night.', {
    names: 'Maria Holt',
    parties: ['union'],
    outlets: ['Coast Courier'],
    days: { first: '2031-05-18', last: '2031-05-18' },
  }),
  statement('shifts', 'The operator would keep the night shifts, night after night.', {
    names: 'Jon Värk',
    parties: ['operator'],
    outlets: ['Halden Post'],
    days: { first: '2031-05-19', last: '2031-05-21' },
  }),
  statement('undated', 'Nothing has been signed.', { names: 'Jon Värk', parties: ['operator', 'operators-abroad'] }),
];

const ALL: SearchQuestion = { words: [], party: null, outlet: null, from: null, to: null, limit: 10 };

describeStores('a record that is searched', ({ place, isServer }) => {
  let path = '';
  let record: StoredRecord;

  beforeEach(async () => {
    path = place();
    record = await StoredRecord.create(path, {});
  });
  afterEach(() => record.close());

  async function found(question: Partial<SearchQuestion>): Promise<string[]> {
    return (await record.search.find({ ...ALL, ...question })).found.map(({ id }) => id);
  }

  describe('the index of words', () => {
    beforeEach(() => record.search.bring('one', THINGS));

    it('finds what has all words, by their stems, the likeliest first', async () => {
      expect(await found({ words: ['night'] })).toEqual(['shifts', 'nights']);
      expect(await found({ words: ['NIGHTS', 'working'] })).toEqual(['nights']);
      expect(await found({ words: ['night', 'signed'] })).toEqual([]);
      expect(await found({ words: [] })).toEqual([]);
    });

    it('finds names by any three letters of them that follow each other, with or without marks', async () => {
      expect(await found({ words: ['hol'] })).toEqual(['nights']);
      expect(await found({ words: ['vark'] })).toEqual(['shifts', 'undated']);
      expect(await found({ words: ['ho'] })).toEqual([]);
      expect(await found({ words: ['ark', 'shift'] })).toEqual(['shifts']);
    });

    it('takes a sign of its own language as a sign', async () => {
      for (const word of ['"', 'night*', 'NEAR(', 'a OR b', '-', "'"])
        expect(await found({ words: [word] }), word).toBeInstanceOf(Array);
    });

    it('finds only of a party, an outlet, and between two days', async () => {
      expect(await found({ words: ['night'], party: 'union' })).toEqual(['nights']);
      expect(await found({ words: ['signed'], party: 'operators' })).toEqual([]);
      expect(await found({ words: ['night'], outlet: 'POST' })).toEqual(['shifts']);
      expect(await found({ words: ['night'], from: '2031-05-20' })).toEqual(['shifts']);
      expect(await found({ words: ['night'], to: '2031-05-18' })).toEqual(['nights']);
      expect(await found({ words: ['signed'], from: '2031-01-01' })).toEqual([]);
    });

    it('says how many there are beyond those that are wanted', async () => {
      const { found: first, count } = await record.search.find({ ...ALL, words: ['night'], limit: 1 });
      expect([first.length, count]).toEqual([1, 2]);
    });

    it('is brought to what is given: the changed is found by its new words, the dropped no more', async () => {
      expect(await record.search.key()).toBe('one');
      await record.search.bring('two', [statement('nights', 'We sign.', { names: 'Petra Lind' }), ...THINGS.slice(1, 2)]);
      expect(await record.search.key()).toBe('two');
      expect(await found({ words: ['night'] })).toEqual(['shifts']);
      expect(await found({ words: ['sign'] })).toEqual(['nights']);
      expect(await found({ words: ['holt'] })).toEqual([]);
      expect(await found({ words: ['lind'] })).toEqual(['nights']);
    });
  });

  it('two questions at once are both answered, though there was no index before', async () => {
    const first = record.search.find({ ...ALL, words: ['night'] });
    expect(await Promise.all([record.search.key(), first])).toEqual([null, { found: [], count: 0 }]);
  });

  it('two who index the same at once do not hinder each other, and each thing is found once', async () => {
    const other = await StoredRecord.open(path);
    await Promise.all([record.search.bring('one', THINGS), other.search.bring('one', THINGS)]);
    expect(await found({ words: ['night'] })).toEqual(['shifts', 'nights']);
    await Promise.all([other.search.bring('two', THINGS.slice(1)), record.search.bring('two', THINGS.slice(1))]);
    expect(await found({ words: ['night'] })).toEqual(['shifts']);
    await other.close();
  });

  it('a record that may only be read has an index as long as it is open, and is not changed by it', async () => {
    await record.close();
    const before = isServer ? null : await readFile(path);
    record = await StoredRecord.open(path, { readOnly: true });
    await record.search.bring('one', THINGS);
    expect(await found({ words: ['night'] })).toEqual(['shifts', 'nights']);
    await record.close();
    expect(isServer ? null : await readFile(path)).toEqual(before);
    record = await StoredRecord.open(path, { readOnly: true });
    expect(await record.search.key()).toBeNull();
  });
});
