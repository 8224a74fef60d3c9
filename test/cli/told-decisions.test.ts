import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRecord } from '../server/opened-room.ts';
import { readout, type Said } from './run-readout.ts';

/** Said by the Vareshi negotiator, who declares that Varesh is for filling in two seasons. */
const TWO_SEASONS = 'his country intended to fill the reservoir in two rainy seasons';
/** Said by the Vareshi spokesman, of the inspection. */
const OWN_READINGS = 'that Varesh would publish its own readings every week';

let [folder, example] = ['', ''];
let [ada, bo] = ['', ''];
beforeAll(async () => {
  example = dirname(await exampleRecord(3));
  folder = await mkdtemp(join(tmpdir(), 'readout-kept-'));
  [ada, bo] = [join(folder, 'ada'), join(folder, 'bo')];
  for (const place of [ada, bo]) await cp(example, place, { recursive: true });
});
afterAll(async () => {
  for (const made of [folder, example]) await rm(made, { recursive: true, force: true });
});

const inAda = (...args: readonly string[]): Promise<Said> => readout(ada, args);

async function idOf(words: string): Promise<string> {
  const { out } = await inAda('list', 'statements', '--format', 'json');
  const listed = JSON.parse(out) as readonly { readonly id: string; readonly words: string }[];
  return listed.find((line) => line.words.includes(words))?.id ?? '';
}

describe('a decision on the command line', () => {
  it('that rejects a statement says what goes, and how to reject the position alone; show tells who did it', async () => {
    const id = await idOf(OWN_READINGS);
    const said = await inAda('review', id, 'reject', '--who', 'Ada');
    expect(said.out).toContain('The quotation itself is struck out, and inspection/self-reporting with it.');
    expect(said.out).toContain(`readout review ${id} reject --code inspection/self-reporting`);
    const decision = /decision (\w+)/.exec(said.out)?.[1] ?? '';
    for (const asked of [id, id.slice(0, 8)]) {
      const shown = await inAda('show', asked);
      expect(shown.err).toContain(`${asked} was rejected by Ada on 2031-05-20.`);
      expect(shown.err).toContain(`readout undo ${decision} takes that back.`);
    }
    await inAda('undo', decision);
    expect((await inAda('show', id)).out).toContain('code       varesh supports inspection/self-reporting');
  });

  it('that names a speaker of another party says that the position went along', async () => {
    const said = await inAda('review', await idOf(OWN_READINGS), 'correct', '--speaker', 'Yusra Belkhan');
    expect(said.out).toContain('The position on inspection/self-reporting went with the speaker, from varesh to osmar.');
    await inAda('undo');
  });

  it('that differs from another coder’s in its stance is shown when their records become one', async () => {
    const id = await idOf(TWO_SEASONS);
    await inAda('review', id, 'accept', '--who', 'Ada');
    await readout(bo, ['review', id, 'correct', '--stance', 'opposes', '--who', 'Bo']);
    const merged = await inAda('merge', join('..', 'bo', 'river-talks.readout'));
    expect(merged.out).toContain('One thing was decided otherwise by several');
    const conflicts = await inAda('agreement', '--conflicts', '--format', 'csv');
    expect(conflicts.out).toContain('"stance on filling","Ada: supports (2031-05-20); Bo: opposes (2031-05-20)"');
  });
});
