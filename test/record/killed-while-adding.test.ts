import { expect, it } from 'vitest';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { addAndKill } from './killed-process.ts';
import { describeStores } from './record-stores.ts';

describeStores('two programs that add at once', ({ place }) => {
  it('wait for each other and lose nothing', async () => {
    const path = place();
    await (await StoredRecord.create(path, {})).close();
    const both = await Promise.all([addAndKill(path, 0, 40), addAndKill(path, 100_000, 40)]);
    const record = await StoredRecord.open(path);
    const there = new Set((await record.layerStates()).map(({ report }) => report));
    await record.close();
    for (const acknowledged of both) {
      expect(acknowledged.length).toBeGreaterThanOrEqual(40);
      expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    }
  });
});

describeStores('a program killed while it adds', ({ place, execute, isServer }) => {
  it('has lost nothing that it acknowledged, again and again', async () => {
    const path = place();
    await (await StoredRecord.create(path, {})).close();
    const acknowledged: string[] = [];
    for (const round of [0, 1, 2]) {
      acknowledged.push(...(await addAndKill(path, round * 100_000, 20 + round * 37)));
      const record = await StoredRecord.open(path);
      const states = await record.layerStates();
      await record.close();
      const there = new Set(
        states.filter(({ reading, coding }) => reading?.version === '1' && coding?.reading === '1 c').map(({ report }) => report),
      );
      expect(acknowledged.length).toBeGreaterThan(round * 20);
      expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    }
    if (!isServer) expect(await execute(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});
