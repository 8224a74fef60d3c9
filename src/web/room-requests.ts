import type { RoomProblem } from '../model/room/decision-request.ts';

/** What came of a request that changes the record: the answer, or what is wrong and what to do. */
export type Answer<T> = { readonly done: T } | { readonly problem: RoomProblem };

/** Sends something to be kept. When it is answered as done it is on the disk; without an answer it may be or not, and that is said. */
export async function send<T>(path: string, body: unknown): Promise<Answer<T>> {
  return answered<T>(
    fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  );
}

/** Sends the bytes of a file. */
export async function sendFile<T>(path: string, file: Blob): Promise<Answer<T>> {
  return answered<T>(fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file }));
}

async function answered<T>(asked: Promise<Response>): Promise<Answer<T>> {
  const answer = await asked.catch(() => null);
  if (answer === null)
    return {
      problem: {
        problem: 'The line to the room was lost before it answered.',
        remedy: 'The last decisions below show whether it was kept.',
      },
    };
  const said: unknown = await answer.json().catch(() => null);
  if (answer.ok) return { done: said as T };
  return { problem: isProblem(said) ? said : { problem: `The room answered ${answer.status}.`, remedy: 'Reload the page.' } };
}

function isProblem(said: unknown): said is RoomProblem {
  return typeof said === 'object' && said !== null && 'problem' in said && 'remedy' in said;
}
