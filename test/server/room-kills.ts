import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { coverageOf } from '../../src/app/coverage/current-coverage.ts';
import { withRecord } from '../../src/app/record/open-record.ts';
import { decisionName } from '../../src/review/decision-name.ts';
import type { KeptDecision, UndoneDecision } from '../../src/model/room/decision-request.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { Chance } from '../hostile/mutations.ts';
import { copyOf, exampleRecord } from './opened-room.ts';

/** How often a room was killed, how many decisions, and how many that take one back, it had called saved by then, and which of them are gone. */
export interface KilledRooms {
  readonly kills: number;
  readonly acknowledged: number;
  readonly takenBack: number;
  readonly lost: readonly string[];
}

export interface RoomKillOptions {
  readonly kills: number;
  /** So many decisions are called saved before the last kill, at the least. */
  readonly decisions: number;
  readonly seed: number;
  /** What Node runs as readout. */
  readonly program: readonly string[];
  readonly onKilled?: (so: KilledRooms) => void;
}

/** Requests that are under way at once, as of several windows. */
const WINDOWS = 3;
/** The room is killed so many milliseconds after it has said enough, while requests are under way. */
const MOST_WAIT_MS = 40;
/** One in so many requests takes a decision back: fewer, and in the end everything would be decided. */
const UNDO_ONE_IN = 2;

/** Decides by script, kills the room with -9 at seeded moments, opens it again, and counts what it had called saved and what of it is gone. */
export async function killRooms({ kills, decisions, seed, program, onKilled }: RoomKillOptions): Promise<KilledRooms> {
  const chance = new Chance(seed);
  const record = await copyOf(await exampleRecord());
  const codes = await codesOf(record);
  const saved = { decisions: new Set<string>(), takenBack: new Set<string>() };
  let lost: readonly string[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const room = await killable(program, record);
    const enough = Math.ceil((decisions * kill) / kills);
    const windows = Array.from({ length: WINDOWS }, async () => decideOnAndOn(room, codes, saved, chance));
    while (saved.decisions.size < enough && room.isAlive()) await pause(2);
    await pause(chance.below(MOST_WAIT_MS));
    await room.kill();
    await Promise.all(windows);
    lost = await missing(record, saved);
    onKilled?.({ ...countOf(saved), kills: kill, lost });
  }
  return { ...countOf(saved), kills, lost };
}

interface CodeAt {
  readonly id: string;
  readonly code: { readonly issue: string; readonly alternative: string | null };
}

async function codesOf(record: string): Promise<CodeAt[]> {
  return withRecord({ file: record, folder: '/' }, async (opened) => {
    const { links } = await coverageOf(opened.record, opened.codebook);
    return links.statements.flatMap(({ id, codes }) =>
      codes.map(({ code: { issue, alternative } }) => ({ id, code: { issue, alternative } })),
    );
  });
}

interface KillableRoom {
  readonly post: (path: string, body: unknown) => Promise<Response>;
  readonly isAlive: () => boolean;
  readonly kill: () => Promise<void>;
}

async function killable(program: readonly string[], record: string): Promise<KillableRoom> {
  const child = spawn(process.execPath, [...program, 'open', '--no-browser', '--who', 'script', '--record', record], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const address = await new Promise<URL>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec((said += chunk.toString()));
      if (found) resolve(new URL(found[0]));
    });
    void ended.then(() => reject(new Error(`The room did not open: ${said}`)));
  });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${address.searchParams.get('key')}` };
  return {
    post: async (path, body) => fetch(address.origin + path, { method: 'POST', headers, body: JSON.stringify(body) }),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Names of what was called saved. */
interface Saved {
  readonly decisions: Set<string>;
  readonly takenBack: Set<string>;
}

function countOf({ decisions, takenBack }: Saved): Pick<KilledRooms, 'acknowledged' | 'takenBack'> {
  return { acknowledged: decisions.size, takenBack: takenBack.size };
}

/** One request after the other until the room is gone; a name goes among the saved only when the answer has come whole. */
async function decideOnAndOn(room: KillableRoom, codes: readonly CodeAt[], saved: Saved, chance: Chance): Promise<void> {
  while (room.isAlive()) {
    const isUndo = chance.below(UNDO_ONE_IN) === 0;
    const request = isUndo ? {} : { ...chance.of(codes), decision: chance.of(['accept', 'reject']) };
    const answer = await room.post(isUndo ? '/api/undo' : '/api/decisions', request).catch(() => null);
    const said = answer?.ok === true ? await answer.json().catch(() => null) : null;
    if (said === null) continue;
    const { decision } = said as KeptDecision | UndoneDecision;
    (isUndo ? saved.takenBack : saved.decisions).add(decision);
  }
}

/** What was called saved and is not on the disk. */
async function missing(record: string, { decisions, takenBack }: Saved): Promise<string[]> {
  const opened = await StoredRecord.open(record);
  const reviews = await opened.reviews();
  await opened.close();
  const there = new Set(
    reviews.map(({ id, undoes }) => (undoes === null ? decisionName(id) : `${decisionName(undoes)} taken back`)),
  );
  return [...decisions, ...[...takenBack].map((name) => `${name} taken back`)].filter((name) => !there.has(name));
}
