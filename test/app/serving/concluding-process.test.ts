import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConcludingProcess } from '../../../src/app/serving/concluding-process.ts';
import type { Coverage } from '../../../src/app/coverage/coverage.ts';
import { Workspace } from '../../../src/app/workspace.ts';
import { makeRecord, temporaryFolder } from '../../cli/run-readout.ts';

const BY = { who: 'ana', at: '2031-05-20T08:10:00Z', note: '' };

let folder = '';
let path = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  path = await makeRecord(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What may be compared: maps in the order of their keys. */
function told({ readings, links, derived, reviewed, decided, reviews }: Coverage): unknown {
  return { readings, links, derived, reviewed: [...reviewed].sort(), decided: [...decided], reviews };
}

it('what another process concludes is what is concluded here, and what did not change is the same object as before', async () => {
  const concluder = new ConcludingProcess(path);
  const open = await Workspace.open(path, { concluder });
  const before = await open.coverage();
  const first = before.links.statements.find(({ renditions }) => renditions.length === 1);
  const others = before.links.statements.filter((statement) => statement !== first);
  const request = { quote: null, code: null, correction: {}, told: {}, decision: 'reject' as const, id: first?.id ?? '' };
  await open.review(request, BY);
  const after = await open.coverage();
  expect(after.links.statements.map(({ id }) => id)).not.toContain(first?.id);
  const kept = others.filter(({ id }) => after.byStatement.has(id));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.some((statement) => after.byStatement.get(statement.id) === statement)).toBe(true);
  await open.close();
  await concluder.close();

  const alone = await Workspace.open(path);
  expect(told(await alone.coverage())).toEqual(told(after));
  await alone.close();
});

it('where the process cannot do it, it is done here', async () => {
  const concluder = new ConcludingProcess(join(folder, 'no-such.readout'));
  const open = await Workspace.open(path, { concluder });
  const { rows } = await open.list('statements');
  const single = rows.find((row) => row['reports'] === 1 && !String(row['renditions']).includes(' '));
  await open.review({ quote: null, code: null, correction: {}, told: {}, decision: 'reject', id: String(single?.['id']) }, BY);
  expect((await open.list('statements')).rows.length).toBeLessThan(rows.length);
  await open.close();
  await concluder.close();
});
