import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Workspace, type WorkspaceChange } from '../../src/app/workspace.ts';
import { CODEBOOK, makeRecord, readout, temporaryFolder } from '../cli/run-readout.ts';

const NOW = '2031-05-20T08:10:00Z';
const BY = { who: 'ana', at: NOW, note: '' };

let folder = '';
let path = '';
let open: Workspace;

beforeAll(async () => {
  folder = await temporaryFolder();
  path = await makeRecord(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  open = await Workspace.open(path);
});
afterEach(() => open.close());

/** Changes as they are told, and a way to wait for one. */
function listened(): { readonly told: WorkspaceChange[]; readonly conclusions: () => Promise<WorkspaceChange> } {
  const told: WorkspaceChange[] = [];
  open.onChange((change) => told.push(change));
  const conclusions = async (): Promise<WorkspaceChange> => {
    const found = (): WorkspaceChange | undefined => told.find(({ kind }) => kind === 'conclusions');
    await expect.poll(found).toBeDefined();
    return found() as WorkspaceChange;
  };
  return { told, conclusions };
}

async function firstStatement(): Promise<string> {
  const { rows } = await open.list('statements');
  return String(rows[0]?.['id']);
}

const ACCEPT = { decision: 'accept', quote: null, code: null, correction: {}, told: {} } as const;

describe('an open record', () => {
  it('gives brief, lists, things by their ids and the coverage as the commands do', async () => {
    const { out } = await readout(folder, ['brief', '--format', 'json']);
    expect(await open.brief({ since: null, now: '2031-05-20T08:10:00.000Z' })).toEqual(JSON.parse(out));
    const listed = JSON.parse(
      (await readout(folder, ['list', 'statements', '--party', 'union', '--format', 'json'])).out,
    ) as unknown[];
    const filter = { party: 'union', issue: null, outlet: null, from: null, to: null };
    expect((await open.list('statements', filter)).rows).toEqual(listed);
    expect(listed.length).toBeGreaterThan(0);
    await expect(open.list('statements', { ...filter, party: 'pirates' })).rejects.toMatchObject({
      refusal: { why: 'not in the codebook' },
    });
    const id = await firstStatement();
    const { item, around } = await open.show(id);
    expect(item).toMatchObject({ kind: 'statement', statement: { id } });
    expect((await open.coverage()).byStatement.get(id)).toEqual(around.byStatement.get(id));
  });

  it('answers after a decision with the decision, and after it is taken back without it', async () => {
    const id = await firstStatement();
    const isReviewed = async (): Promise<unknown> =>
      (await open.list('statements')).rows.find((row) => row['id'] === id)?.['reviewed'];
    expect(await isReviewed()).toBe(false);
    await open.review({ ...ACCEPT, id }, BY);
    expect(await isReviewed()).toBe(true);
    await open.undo(null, BY);
    expect(await isReviewed()).toBe(false);
    await expect(open.undo(null, BY)).rejects.toMatchObject({ refusal: { why: 'no decision to take back' } });
  });

  it('tells what a decision made different', async () => {
    const id = await firstStatement();
    await open.brief({ since: null, now: NOW });
    const { told, conclusions } = listened();
    await open.review({ ...ACCEPT, id }, BY);
    const change = await conclusions();
    expect(change).toMatchObject({ brief: true, lists: expect.arrayContaining(['statements', 'reviews']) as unknown });
    expect(change).not.toMatchObject({ lists: expect.arrayContaining(['reports']) as unknown });
    expect(told[0]).toEqual({ kind: 'record', codebook: false });
    await open.undo(null, BY);
  });

  it('tells what another program has put in, and answers with it', async () => {
    await open.brief({ since: null, now: NOW });
    const { conclusions } = listened();
    const file = join(folder, 'third.txt');
    await writeFile(file, 'HALDEN, May 20, 2031 (Coast Courier) - "We are far apart," Maria Holt said on Tuesday.\n');
    expect(await readout(folder, ['add', file])).toMatchObject({ exit: 0 });
    const change = await conclusions();
    const { rows } = await open.list('reports');
    expect(rows).toHaveLength(3);
    expect(change).toMatchObject({ reports: [rows.find((row) => row['published'] === '2031-05-20')?.['report']], brief: true });
    expect(change).toMatchObject({ lists: expect.arrayContaining(['reports', 'statements']) as unknown });
  });

  it('takes over a codebook that is edited, and tells', async () => {
    const { told, conclusions } = listened();
    await writeFile(join(folder, 'codebook.yaml'), CODEBOOK.replace('office: chair}', 'office: former chair}'));
    await conclusions();
    expect(told[0]).toEqual({ kind: 'record', codebook: true });
    expect((await open.list('actors')).rows.map((row) => row['office'])).toContain('former chair');
    await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  });

  it('that may only be read answers all the same, and takes no decision', async () => {
    await readout(folder, ['brief']);
    const shown = await Workspace.open(path, { readOnly: true });
    expect(shown.readOnly).toBe(true);
    expect((await shown.brief({ since: null, now: NOW })).reports).toHaveLength(3);
    await expect(shown.review({ ...ACCEPT, id: await firstStatement() }, BY)).rejects.toThrow('may only be read');
    await shown.close();
  });
});
