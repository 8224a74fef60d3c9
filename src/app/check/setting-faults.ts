import type { z } from 'zod';
import type { StoredRecord } from '../../record/stored-record.ts';
import { CHANGES_SETTING, KeptChanges } from '../codebook/change-codebook.ts';
import { FEEDS_SETTING, Feeds } from '../record/followed-feeds.ts';
import { keptIn } from '../record/json-settings.ts';
import { ADDING, Begun } from '../record/unfinished-adds.ts';

interface KeptSetting {
  /** How its name begins. */
  readonly name: string;
  readonly schema: z.ZodType;
  readonly what: string;
}

/** What a record keeps for a command, and what is lost for it where that is damaged. */
const KEPT: readonly KeptSetting[] = [
  { name: FEEDS_SETTING, schema: Feeds, what: 'the feeds that it follows' },
  { name: CHANGES_SETTING, schema: KeptChanges, what: 'the changes of its codebook, which can be taken back no more,' },
  { name: ADDING, schema: Begun, what: 'what an addition that was broken off has left to add' },
];

/** The settings that are damaged, each by its name. */
export async function settingFaults(record: StoredRecord): Promise<{ readonly place: string; readonly what: string }[]> {
  const faults = KEPT.map(async ({ name: beginning, schema, what }) =>
    [...(await record.settingsNamed(beginning))].flatMap(([name, json]) =>
      keptIn(schema, json) === null ? [{ place: `setting ${name}`, what: `${what} cannot be read` }] : [],
    ),
  );
  return (await Promise.all(faults)).flat();
}
