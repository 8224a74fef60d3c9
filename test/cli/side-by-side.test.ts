import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODEBOOK, readout, temporaryFolder } from './run-readout.ts';

const WIRE =
  '"The crane drivers of the third quay will stay at home until the night shift is paid in full," Maria Holt told reporters on Sunday. She spoke after a meeting of 240 members that went on until the early morning.';
const REPORTS = {
  'wire.txt': `Crane drivers stay at home\n\nHALDEN, May 18, 2031 (Coast Courier) - ${WIRE}\n`,
  'reprint.txt': `Drivers stay at home\n\nHALDEN, May 19, 2031 (Bay Post) - ${WIRE.replace('240', '320').replace(' in full', '').replace('until the early', 'far into the early')}\n`,
  'other.txt': 'Onions dearer\n\nHALDEN, May 19, 2031 (Bay Post) - Onions cost twice as much as a year ago, traders said.\n',
};

describe('readout show, where two reports share text', () => {
  let talks = '';
  const ids = new Map<string, string>();

  beforeAll(async () => {
    const folder = await temporaryFolder();
    talks = join(folder, 'talks');
    await mkdir(talks);
    await writeFile(join(talks, 'codebook.yaml'), CODEBOOK);
    for (const [name, text] of Object.entries(REPORTS)) await writeFile(join(folder, name), text);
    await readout(folder, ['init', 'talks', '--codebook', 'talks/codebook.yaml']);
    await readout(talks, ['add', ...Object.keys(REPORTS).map((name) => join('..', name))]);
    const { out } = await readout(talks, ['list', 'reports', '--format', 'json']);
    for (const { id, title } of JSON.parse(out) as { id: string; title: string }[]) ids.set(title, id);
  });

  const shown = async (title: string, columns: number): Promise<string[]> => {
    const { out } = await readout(talks, ['show', ids.get(title) ?? '']);
    const lines = out.split('\n');
    for (const line of lines.slice(lines.findIndex((each) => each.startsWith('shared text'))))
      expect(line.length).toBeLessThanOrEqual(columns);
    return lines;
  };

  it('puts the earlier beside the later, and marks without colour what differs', async () => {
    const all = (await shown('Drivers stay at home', 100)).join('\n');
    expect(all).toMatch(/shared text: \d+ words in common/);
    expect(all).toMatch(/unknown, 2031-05-18 .* unknown, 2031-05-19/);
    expect(all.slice(all.indexOf('shared text'))).not.toContain('HALDEN');
    for (const mark of ['[-240-]', '{+320+}', '[-until-]']) expect(all).toContain(mark);
    expect(all).not.toContain('\u001b');
  });

  it('says nothing of shared text where there is none', async () => {
    expect((await readout(talks, ['show', ids.get('Onions dearer') ?? ''])).out).not.toContain('shared text');
  });

  it('shows of a statement its own words side by side, not the rest of the text', async () => {
    const { out } = await readout(talks, ['list', 'statements', '--format', 'json']);
    const statement = (JSON.parse(out) as { id: string; words: string }[]).find(({ words }) => words.includes('third quay'));
    const all = (await readout(talks, ['show', statement?.id ?? ''])).out;
    const beside = all.slice(all.indexOf('from one text'));
    expect(all).toContain('renditions 2');
    expect(beside).toContain('[-in');
    expect(beside).not.toContain('early morning');
  });

  it('lists each origin with the outlets that rest on it', async () => {
    const { out } = await readout(talks, ['list', 'origins', '--format', 'json']);
    const origins = JSON.parse(out) as { kind: string; outlets: string; reports: string }[];
    const shared = origins.filter(({ reports }) => reports.split(' ').length === 2);
    expect(shared.map(({ outlets }) => outlets)).toEqual(['not known']);
    expect((await readout(talks, ['list', 'origins'])).out).toMatch(/kind +│ name +│ outlets +│ statements +│ may be/);
  });
});
