import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DamagedConclusion, madeConclusion, type MadeConclusion } from '../../src/record/conclusions/kept-conclusions.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { layers, original } from './made-originals.ts';
import { describeStores } from './record-stores.ts';

function statement(id: string, said: string): MadeConclusion {
  return madeConclusion('statement', id, { said });
}

describeStores('what a record keeps', (store) => {
  let path = '';
  let record: StoredRecord;

  beforeEach(async () => {
    path = store.place();
    record = await StoredRecord.create(path, {});
  });
  afterEach(() => record.close());

  async function keep(key: string, conclusions: readonly MadeConclusion[]): Promise<boolean> {
    return record.conclusions.keep(key, await record.conclusions.revision(), conclusions);
  }

  async function addReport(words: string): Promise<void> {
    const made = original(words);
    await record.add(made, layers(made), 'now');
  }

  describe('kept conclusions', () => {
    it('are given by name and id under the key they were kept under, and under no other', async () => {
      expect(await keep('one', [statement('b', 'No.'), statement('a', 'Yes.')])).toBe(true);
      expect(await record.conclusions.key()).toBe('one');
      expect(await record.conclusions.one('one', 'statement', 'a')).toBe('{"said":"Yes."}');
      expect((await record.conclusions.all('one', 'statement')).map(({ id }) => id)).toEqual(['a', 'b']);
      expect(await record.conclusions.one('other', 'statement', 'a')).toBeNull();
      expect(await record.conclusions.all('other', 'statement')).toEqual([]);
      expect(await record.conclusions.idsBeginning('one', 'statement', 'a')).toEqual(['a']);
      expect(await record.conclusions.idsBeginning('one', 'statement', '%')).toEqual([]);
    });

    it('give way to the next ones; what is the same in both is not written again', async () => {
      const many = Array.from({ length: 450 }, (_, at) => statement(`s${at}`, 'As before.'));
      await keep('one', [...many, statement('gone', 'Once.'), statement('other', 'Before.')]);
      const before = await record.conclusions.revision();
      await addReport('The dockers strike.');
      await keep('two', [...many, statement('other', 'After.'), statement('new', 'Now.')]);
      expect(await record.conclusions.changedSince('two', 'statement', before)).toEqual(['new', 'other']);
      expect(await record.conclusions.all('two', 'statement')).toHaveLength(452);
      expect(await record.conclusions.one('two', 'statement', 'gone')).toBeNull();
    });

    it('are not kept of a record that has changed since', async () => {
      const before = await record.conclusions.revision();
      await addReport('The dockers strike.');
      expect(await record.conclusions.revision()).toBeGreaterThan(before);
      expect(await record.conclusions.keep('one', before, [statement('a', 'Yes.')])).toBe(false);
      expect(await record.conclusions.key()).toBeNull();
    });

    it('take one more of the same state, and none of another', async () => {
      await keep('one', [statement('a', 'Yes.')]);
      await record.conclusions.keepAlso('one', [statement('b', 'No.')]);
      await record.conclusions.keepAlso('two', [statement('c', 'Perhaps.')]);
      expect((await record.conclusions.all('one', 'statement')).map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('of two who write at once are those of one of them, whole', async () => {
      const other = await StoredRecord.open(path);
      const said = (words: string): MadeConclusion[] => Array.from({ length: 900 }, (_, at) => statement(`s${at}`, words));
      const revision = await record.conclusions.revision();
      const kept = await Promise.all([
        record.conclusions.keep('one', revision, said('one')),
        other.conclusions.keep('other', revision, said('other')),
      ]);
      expect(kept).toContain(true);
      const key = (await record.conclusions.key()) ?? '';
      const all = (await record.conclusions.all(key, 'statement')).map(({ json }) => json);
      expect(all).toHaveLength(900);
      expect(new Set(all)).toEqual(new Set([JSON.stringify({ said: key })]));
      await other.close();
    });

    it('that are damaged are told as what they are, and compared by what stands there', async () => {
      const both = [statement('a', 'Yes.'), statement('b', 'No.')];
      await keep('one', both);
      expect(await record.conclusions.differences('one', both)).toEqual([]);
      await store.execute(path, `update conclusions set json = '{"said":"Well."}' where id = 'b'`);
      await expect(record.conclusions.one('one', 'statement', 'b')).rejects.toThrow(DamagedConclusion);
      await expect(record.conclusions.all('one', 'statement')).rejects.toMatchObject({ what: 'statement b' });
      expect(await record.conclusions.one('one', 'statement', 'a')).not.toBeNull();
      expect(await record.conclusions.differences('one', both)).toEqual(['statement b']);
      expect(await record.conclusions.differences('one', [both[1]!, statement('c', 'New.')])).toEqual([
        'statement b',
        'statement c',
        'statement a',
      ]);
      await record.conclusions.drop();
      expect(await record.conclusions.key()).toBeNull();
    });

    it('follow from another state after any change of a row, by whatever program', async () => {
      await addReport('The dockers strike.');
      const changes = ["update readings set version = '2'", "update codings set json = '{}'", 'delete from codings'];
      for (const change of changes) {
        const before = await record.conclusions.revision();
        await store.execute(path, change);
        expect(await record.conclusions.revision(), change).toBeGreaterThan(before);
      }
    });
  });

  describe('a snapshot', () => {
    it('stays as it was while another program writes, and what this one writes is not in it', async () => {
      await addReport('The first.');
      let adding = Promise.resolve();
      await record.snapshot(async (snapshot) => {
        const before = await snapshot.conclusions.revision();
        await store.execute(path, "update readings set version = '2'");
        adding = addReport('The second.');
        expect(await snapshot.conclusions.revision()).toBe(before);
        expect(await snapshot.layerStates()).toMatchObject([{ reading: { version: '1' } }]);
      });
      await adding;
      expect((await record.layerStates()).map(({ reading }) => reading?.version)).toEqual(['2', '1']);
    });
  });
});
