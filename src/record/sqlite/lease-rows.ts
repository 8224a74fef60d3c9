import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { RecordAccess } from '../record-access.ts';
import type { RecordLeases } from '../record-database.ts';
import type { LeaseRow } from '../row-types.ts';

/** A lease that could not be given back, because the disk was full, ends by itself after this time. */
const LONGEST_LEASE_MINUTES = 10;

/** The works that this process is at, each with its holder: what a row says of any other is left over. */
const working = new Set<string>();

/** Each lease is a row that names the process that has it. That of a process that was killed is free at once. */
export class LeaseRows implements RecordLeases {
  readonly #access: RecordAccess;
  readonly #holder = randomBytes(8).toString('hex');

  constructor(access: RecordAccess) {
    this.#access = access;
  }

  /** True when the work is ours to do; false while another process that lives is at it. */
  async take(work: string): Promise<boolean> {
    const isTaken = await this.#access.guarded(() =>
      this.#access.transaction(async (transaction) => {
        const now = await transaction.selectFrom('leases').selectAll().where('work', '=', work).executeTakeFirst();
        if (now && now.holder !== this.#holder && isHeld(now)) return false;
        const row = { work, holder: this.#holder, pid: process.pid, host: hostname(), taken_at: new Date().toISOString() };
        await transaction
          .insertInto('leases')
          .values(row)
          .onConflict((conflict) => conflict.column('work').doUpdateSet(row))
          .execute();
        return true;
      }),
    );
    if (isTaken) working.add(workOf(this.#holder, work));
    return isTaken;
  }

  async giveBack(work: string): Promise<void> {
    if (!working.delete(workOf(this.#holder, work))) return;
    await this.#access.transaction((transaction) =>
      transaction.deleteFrom('leases').where('work', '=', work).where('holder', '=', this.#holder).execute(),
    );
  }
}

/** Of a process on another machine it cannot be known whether it lives; the work is then done twice at worst. */
function isHeld({ work, pid, host, holder, taken_at }: LeaseRow): boolean {
  if (host !== hostname() || minutesSince(taken_at) > LONGEST_LEASE_MINUTES) return false;
  return pid === process.pid ? working.has(workOf(holder, work)) : isAlive(pid);
}

function workOf(holder: string, work: string): string {
  return `${holder} ${work}`;
}

function minutesSince(time: string): number {
  return (Date.now() - Date.parse(time)) / 60_000;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
