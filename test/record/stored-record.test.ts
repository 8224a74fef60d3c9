import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { madeConclusion } from '../../src/record/conclusions/kept-conclusions.ts';
import { ParsedLayers } from '../../src/record/layers/parsed-layers.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { layers, original } from './made-originals.ts';
import { all, problem, review } from './record-contents.ts';
import { describeStores } from './record-stores.ts';

describeStores('a record', ({ place }) => {
  it('gives back the bytes, where they came from and what came with them', async () => {
    const made = original('The dockers strike.');
    const at = place();
    const record = await StoredRecord.create(at, { title: 'Harbour talks' });
    expect([record.readOnly, await record.has(made.id)]).toEqual([false, false]);
    await record.add(made, layers(made), '2031-05-18T08:00:00Z');
    expect(await record.has(made.id)).toBe(true);
    await record.close();
    const again = await StoredRecord.open(at);
    const { source: _, ...kept } = made;
    expect(await all(again.reports())).toEqual([{ ...kept, number: 1, addedAt: '2031-05-18T08:00:00Z' }]);
    expect((await all(again.layers())).map(({ reading }) => reading.text)).toEqual(['The dockers strike.']);
    expect(await again.setting('title')).toBe('Harbour talks');
    await again.close();
  });

  it('holds the same bytes once', async () => {
    const made = original('The same words.');
    const record = await StoredRecord.create(place(), {});
    expect(await record.add(made, layers(made), 'now')).toBe('added');
    expect(await record.add(made, layers(made, '2'), 'later')).toBe('already there');
    expect(await record.layerStates()).toMatchObject([{ report: made.id, reading: { version: '1', codebook: 'c' } }]);
    await record.close();
  });

  it('gives its reports in the order in which they came, over many pages', async () => {
    const made = Array.from({ length: 150 }, (_, at) => original(`Report ${at}.`));
    const record = await StoredRecord.create(place(), {});
    for (const each of made) await record.add(each, layers(each), 'now');
    expect((await all(record.reports())).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect((await all(record.layers())).map(({ reading }) => reading.report)).toEqual(made.map(({ id }) => id));
    await record.close();
  });

  it('gives one report by its id, where each was found, and the reading of one, and null for those that are not there', async () => {
    const made = [original('First.'), { ...original('Second.'), provenance: { path: 'reports/second.txt' } }];
    const record = await StoredRecord.create(place(), {});
    for (const each of made) await record.add(each, layers(each), 'now');
    const second = made[1]?.id ?? '';
    expect(await record.report(second)).toMatchObject({ id: second, number: 2, provenance: { path: 'reports/second.txt' } });
    expect([...(await record.provenance())]).toEqual(made.map(({ id, provenance }) => [id, provenance]));
    expect(JSON.parse((await record.readingJson(second)) ?? '')).toEqual({ report: second, text: 'Second.' });
    expect([await record.report('gone'), await record.readingJson('gone'), await record.setting('gone')]).toEqual([
      null,
      null,
      null,
    ]);
    await record.close();
  });

  it('takes reports, decisions on them and settings in one step, and leaves a report that is there as it was', async () => {
    const [old, fresh] = [original('There before.'), original('Comes in.')];
    const record = await StoredRecord.create(place(), { title: 'Harbour talks' });
    await record.add(old, layers(old), 'now');
    const reports = [
      { original: old, layers: layers(old, '2') },
      { original: fresh, layers: layers(fresh, '2') },
    ];
    await record.addTogether({ reports, reviews: [review(fresh.id)], settings: { title: 'Other talks' } }, 'later');
    expect((await record.layerStates()).map(({ report, reading }) => [report, reading?.version])).toEqual([
      [old.id, '1'],
      [fresh.id, '2'],
    ]);
    expect((await all(record.reports())).map(({ number, addedAt }) => [number, addedAt])).toEqual([
      [1, 'now'],
      [2, 'later'],
    ]);
    expect([(await record.reviews()).map(({ id }) => id), await record.setting('title')]).toEqual([['a-1'], 'Other talks']);
    await record.close();
  });

  it('takes all of what comes together or nothing of it', async () => {
    const made = original('Half of it.');
    const record = await StoredRecord.create(place(), { title: 'Harbour talks' });
    const together = {
      reports: [{ original: made, layers: layers(made) }],
      reviews: [review(made.id), review('a report that is not there', 'a-2')],
      settings: { title: 'Other talks' },
    };
    expect((await problem(record.addTogether(together, 'now'))).what).toBe('it is damaged: its parts do not fit together');
    expect([await record.has(made.id), await record.reviews(), await record.setting('title')]).toEqual([
      false,
      [],
      'Harbour talks',
    ]);
    await record.add(made, layers(made), 'later');
    expect((await record.report(made.id))?.number).toBe(1);
    await record.close();
  });

  it('numbers what comes together one after the other, and what comes later after it', async () => {
    const record = await StoredRecord.create(place(), {});
    for (const [first, count] of [
      [0, 1],
      [1, 6],
      [7, 1],
      [8, 3],
    ] as const) {
      const made = Array.from({ length: count }, (_, at) => original(`Report ${first + at}.`));
      const reports = made.map((each) => ({ original: each, layers: layers(each) }));
      await record.addTogether({ reports, reviews: made.map(({ id }) => review(id, id)), settings: {} }, 'now');
    }
    const numbers = (await all(record.reports())).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 11 }, (_, at) => at + 1));
    expect((await record.reviews()).length).toBe(11);
    await record.close();
  });

  it('takes a new reading in the place of the old one', async () => {
    const made = original('Read twice.');
    const record = await StoredRecord.create(place(), {});
    await record.add(made, layers(made), 'now');
    await record.renew(layers(made, '2'));
    expect(await record.layerStates()).toEqual([
      {
        report: made.id,
        reading: { version: '2', codebook: 'c' },
        coding: { reading: '2 c', version: 'coder', codebook: 'c' },
      },
    ]);
    await record.close();
  });

  it('gives layers that were read before again, as long as they were made with the same', async () => {
    const record = await StoredRecord.create(place(), {});
    const made = ['One.', 'Two.'].map(original);
    for (const each of made) await record.add(each, layers(each), 'now');
    const parsed = new ParsedLayers();
    const now = async () => record.layersIn(await record.layerStates(), parsed, () => undefined);
    const [first = '', second = ''] = made.map(({ id }) => id);
    const before = await now();
    await record.renew({ coding: { ...layers(made[1]!).coding, codebook: 'another' } });
    const after = await now();
    expect([...after.keys()]).toEqual([first, second]);
    expect(after.get(first)).toBe(before.get(first));
    expect(after.get(second)).not.toBe(before.get(second));
    expect(after.get(second)?.reading).toBe(before.get(second)?.reading);
    parsed.forget(first);
    expect((await now()).get(first)).toEqual(before.get(first));
    await record.close();
  });

  it('takes new codes and leaves the reading they are of as it was', async () => {
    const made = original('Coded twice.');
    const record = await StoredRecord.create(place(), {});
    await record.add(made, layers(made), 'now');
    const before = await record.readingJson(made.id);
    await record.renew({
      coding: { ...layers(made).coding, codebook: 'another', json: JSON.stringify({ report: made.id, acts: [] }) },
    });
    expect(await record.readingJson(made.id)).toBe(before);
    expect(await record.layerStates()).toMatchObject([
      { reading: { version: '1', codebook: 'c' }, coding: { reading: '1 c', codebook: 'another' } },
    ]);
    expect((await all(record.layers())).map(({ coding }) => coding)).toEqual([{ report: made.id, acts: [] }]);
    await record.close();
  });

  it('keeps reviews in order, and adds all of a decision or none', async () => {
    const made = original('Decided on.');
    const record = await StoredRecord.create(place(), {});
    await record.add(made, layers(made), 'now');
    await record.addReviews([review(made.id, 'a-1'), review(made.id, 'a-2')]);
    await expect(record.addReviews([review(made.id, 'b-1'), review(made.id, 'a-1')])).rejects.toThrow(
      /only ever added|duplicate key/,
    );
    expect((await record.reviews()).map(({ id }) => id)).toEqual(['a-1', 'a-2']);
    await record.close();
  });
});

describeStores('a record that is made', ({ place }) => {
  it('by two at once is that of one of them, and the other one is told', async () => {
    const path = place();
    const titles = ['Harbour talks', 'Ferry talks'];
    const made = await Promise.allSettled(titles.map((title) => StoredRecord.create(path, { title })));
    const won = made.findIndex(({ status }) => status === 'fulfilled');
    for (const one of made) if (one.status === 'fulfilled') await one.value.close();
    const refused = made.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(refused).toEqual([expect.stringContaining('there is already')]);
    const record = await StoredRecord.open(path);
    expect(await record.setting('title')).toBe(titles[won]);
    await record.close();
  });

  it('and cannot be filled is not there, and can be made', async () => {
    const path = place();
    const unkept = {
      title: 'Harbour talks',
      get made(): string {
        throw new Error('no clock');
      },
    };
    await expect(StoredRecord.create(path, unkept)).rejects.toThrow('no clock');
    await expect(StoredRecord.open(path)).rejects.toThrow('there is no such record');
    const record = await StoredRecord.create(path, { title: 'Harbour talks' });
    expect(await record.setting('title')).toBe('Harbour talks');
    await record.close();
  });

  it('gives its settings by the beginning of their names, sign by sign', async () => {
    const record = await StoredRecord.create(place(), {
      'tide 1': 'in',
      'tide 2': 'out',
      'Tide 3': 'no',
      tides: 'no',
      tid_: 'no',
    });
    expect(Object.fromEntries(await record.settingsNamed('tide '))).toEqual({ 'tide 1': 'in', 'tide 2': 'out' });
    expect([...(await record.settingsNamed('tid_'))]).toEqual([['tid_', 'no']]);
    await record.close();
  });
});

describeStores('a copy that is written while others write', ({ place }) => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'readout-copy-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is a whole record of one moment, as one plain file', async () => {
    const at = place();
    const record = await StoredRecord.create(at, { title: 'Harbour talks' });
    const first = original('The first.');
    await record.add(first, layers(first), 'now');
    await record.conclusions.keep('one', await record.conclusions.revision(), [madeConclusion('brief', '', {})]);
    const other = await StoredRecord.open(at);
    const copy = join(folder, "it's a copy.readout");
    const adding = (async () => {
      for (let count = 0; count < 30; count += 1) {
        const made = original(`Report ${count}.`);
        await other.add(made, layers(made), 'now');
      }
    })();
    await record.backUp(copy);
    await adding;
    await Promise.all([other.close(), record.close()]);
    expect(await readdir(folder)).toEqual(["it's a copy.readout"]);
    const opened = await StoredRecord.open(copy, { readOnly: true });
    const reports = await all(opened.reports());
    expect(reports.at(0)?.id).toBe(first.id);
    expect((await all(opened.layers())).length).toBe(reports.length);
    expect(await opened.setting('title')).toBe('Harbour talks');
    await opened.close();
  });

  it('has parts whose sizes are told, the largest first', async () => {
    const record = await StoredRecord.create(place(), {});
    // Words that no database can make shorter.
    const made = original(Array.from({ length: 2_000 }, () => randomBytes(16).toString('base64')).join(' '));
    await record.add(made, layers(made), 'now');
    const { tables, freeBytes } = await record.sizes();
    expect(
      tables
        .slice(0, 2)
        .map(({ table }) => table)
        .sort(),
    ).toEqual(['readings', 'reports']);
    expect(tables[0]?.bytes).toBeGreaterThan(made.bytes.length);
    expect(freeBytes ?? 0).toBeGreaterThanOrEqual(0);
    await record.close();
  });
});
