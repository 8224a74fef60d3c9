import { randomBytes } from 'node:crypto';
import type { Review } from '../../src/model/review.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { layers, original } from '../record/made-originals.ts';

// Writes to a record without end and says what is kept, a line each, until it is killed.
const [work = '', path = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
say('begun');
if (work === 'migrate') await migrateWithoutEnd();
const record = await StoredRecord.open(path);
const [first] = await record.layerStates();
const report = first?.report ?? '';
for (let at = 0; ; at += 1) {
  if (work === 'add') {
    const made = original(`Report ${at} of the strike, ${randomBytes(8).toString('hex')}. ${'It went on. '.repeat(200)}`);
    await record.add(made, layers(made), 'now');
    say(made.id);
  } else if (work === 'renew') {
    const version = `renewed ${at}`;
    const json = JSON.stringify({ report, text: 'It went on. '.repeat(200) });
    await record.renew({ reading: { report, version, codebook: 'c', json } });
    say(version);
  } else {
    const kept = reviewOf(null);
    await record.addReviews([kept]);
    say(kept.id);
    if (work !== 'undo') continue;
    const taken = reviewOf(kept.id);
    await record.addReviews([taken]);
    say(taken.id);
  }
}

function reviewOf(undoes: string | null): Review {
  const anchor = { report, quote: 'The union', before: '', after: '', start: 0, end: 9 };
  const id = `${randomBytes(8).toString('hex')}-1`;
  const decision = undoes === null ? 'accept' : 'undo';
  return {
    id,
    at: '2031-05-18T09:00:00Z',
    who: 'ana',
    decision,
    target: 'attribution',
    anchor,
    correction: null,
    undoes,
    note: '',
  };
}

/** New records are made, each of which goes through every migration. */
async function migrateWithoutEnd(): Promise<never> {
  for (let at = 0; ; at += 1) {
    const made = await StoredRecord.create(`${path}.${at}`, { title: 'Harbour talks' });
    say(`migrated ${at}`);
    await made.close();
  }
}
