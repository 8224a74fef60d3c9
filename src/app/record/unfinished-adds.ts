import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { RecordProblem } from '../../record/record-problem.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { printableLine } from '../../text/printable.ts';
import { keptIn } from './json-settings.ts';

/** Begins the name of the setting, and of the lease, of an addition that has not come to its end. */
export const ADDING = 'adding ';

/** How often an addition shows that it is still at work, in milliseconds: a lease ends by itself after ten minutes. */
const SHOWING_MS = 240_000;

/** How often what needed no writing is kept as gone through, in milliseconds. */
const KEEPING_MS = 1_000;

/** What was to be added when an addition began, and how much of it has been gone through. */
export const Begun = z
  .object({
    at: z.string(),
    /** As they were named. */
    paths: z.array(z.string()).readonly(),
    /** How many reports there were to be; 0 where that could not be told before. */
    expected: z.number(),
    through: z.number(),
  })
  .readonly();
type Begun = z.infer<typeof Begun>;

/** An addition that was broken off before its end. */
export interface UnfinishedAdd extends Begun {
  readonly setting: string;
}

/** An addition that is under way. The record says so until it has come to its end, so that one that is killed is missed by whoever comes next. */
export class Addition {
  readonly #record: StoredRecord;
  readonly #setting = `${ADDING}${randomBytes(8).toString('hex')}`;
  #showing: NodeJS.Timeout | undefined;
  /** Null where nobody is to be told of it. */
  #begun: Begun | null;
  #keptAt = performance.now();

  private constructor(record: StoredRecord, begun: Begun | null) {
    this.#record = record;
    this.#begun = begun;
  }

  static async begin(record: StoredRecord, begun?: Omit<Begun, 'through'>): Promise<Addition> {
    const addition = new Addition(record, begun ? { ...begun, through: 0 } : null);
    if (begun) await addition.#show();
    return addition;
  }

  async #show(): Promise<void> {
    await this.#record.leases.take(this.#setting);
    await this.#record.set(this.#setting, JSON.stringify(this.#begun));
    const show = (): void => void this.#record.leases.take(this.#setting).catch(() => undefined);
    this.#showing = setInterval(show, SHOWING_MS).unref();
  }

  /** One more is gone through: what the record is to say of it, to be kept together with what came of it. */
  next(): Readonly<Record<string, string>> {
    if (this.#begun === null) return {};
    this.#begun = { ...this.#begun, through: this.#begun.through + 1 };
    this.#keptAt = performance.now();
    return { [this.#setting]: JSON.stringify(this.#begun) };
  }

  /** The same where nothing came of it that is kept; not each is worth a writing. */
  async pass(): Promise<void> {
    const isDue = performance.now() - this.#keptAt > KEEPING_MS;
    const now = isDue ? this.next() : {};
    if (!isDue && this.#begun) this.#begun = { ...this.#begun, through: this.#begun.through + 1 };
    for (const [setting, said] of Object.entries(now)) await this.#record.set(setting, said);
  }

  /** It has come to its end, or was broken off by a person, of which the record goes on telling. */
  async end({ isThrough }: { readonly isThrough: boolean }): Promise<void> {
    clearInterval(this.#showing);
    if (this.#begun === null) return;
    if (isThrough) await this.#record.drop(this.#setting);
    // Where it cannot be given back, as on a full disk, it ends with this process.
    await this.#record.leases.giveBack(this.#setting).catch((error: unknown) => {
      if (!(error instanceof RecordProblem)) throw error;
    });
  }
}

/** The additions that did not come to their end and that nobody is at. */
export async function unfinishedAdds(record: StoredRecord): Promise<readonly UnfinishedAdd[]> {
  const found: UnfinishedAdd[] = [];
  for (const [setting, said] of await record.settingsNamed(ADDING)) {
    const begun = keptIn(Begun, said);
    if (begun && !(await isUnderWay(record, setting))) found.push({ ...begun, setting });
  }
  return found.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** What an addition that was broken off has left out, and what to do, in the words in which a person is told. */
export function unfinishedWords({ at, paths, expected, through }: UnfinishedAdd): {
  readonly command: string;
  readonly day: string;
  readonly missing: string;
  readonly remedy: string;
} {
  const left = expected - through;
  const missing =
    left > 0
      ? `${left} of its ${expected} ${expected === 1 ? 'report' : 'reports'} did not come in`
      : 'not all of it may have come in';
  return {
    command: printableLine(['readout add', ...paths].join(' ')),
    day: at.slice(0, 10),
    missing,
    remedy: 'Run it again; what is there already is not read twice.',
  };
}

/** Where that cannot be found out, because nothing can be written, it has not come to its end at any rate. */
async function isUnderWay(record: StoredRecord, setting: string): Promise<boolean> {
  if (record.readOnly) return false;
  try {
    if (!(await record.leases.take(setting))) return true;
    await record.leases.giveBack(setting);
    return false;
  } catch (error) {
    if (error instanceof RecordProblem && error.onlyWriting) return false;
    throw error;
  }
}

/** Nobody is told of these any more. */
export async function forgetAdds(record: StoredRecord, adds: readonly UnfinishedAdd[]): Promise<void> {
  for (const { setting } of adds) await record.drop(setting);
}
