import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtScript, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

let room: OpenedRoom;
let scripts = '';
beforeAll(async () => {
  scripts = await builtScript();
  room = await openRoom(await exampleRecord(), scripts);
});
afterAll(async () => room.close());

/** What the room answers to heads that fetch would not send. */
async function raw(
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: room.port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? '{}' : undefined);
  });
}

const bearer = (): Record<string, string> => ({ authorization: `Bearer ${room.token}` });
const json = { 'content-type': 'application/json' };

describe('the room lets nobody in', () => {
  test('without the token: not to a page, not to the API, not to a file of its own', async () => {
    for (const path of ['/today', '/api/brief', '/api/events', '/assets/room-script.js', '/export/statements.csv'])
      expect({ path, status: (await fetch(room.origin + path)).status }).toEqual({ path, status: 401 });
  });

  test('with a token that is wrong by a letter', async () => {
    const wrong = `${room.token.slice(0, -1)}${room.token.endsWith('A') ? 'B' : 'A'}`;
    expect((await fetch(`${room.origin}/today?key=${wrong}`)).status).toBe(401);
    expect((await fetch(`${room.origin}/today`, { headers: { authorization: `Bearer ${wrong}` } })).status).toBe(401);
    expect((await fetch(`${room.origin}/today`, { headers: { cookie: `readout-${room.port}=${room.token}` } })).status).toBe(401);
  });

  test('under the name of another host, as a foreign name server would lead here', async () => {
    for (const host of ['evil.example', `evil.example:${room.port}`, '127.0.0.1', `127.0.0.1.evil.example:${room.port}`])
      expect({ host, status: (await raw('/today', { host, ...bearer() })).status }).toEqual({ host, status: 403 });
    expect((await raw('/today', { host: `localhost:${room.port}`, ...bearer() })).status).toBe(200);
  });

  test('from a page of another site, and not without saying which page asks', async () => {
    const cookie = await cookieOf();
    const decide = async (heads: Record<string, string>): Promise<number> =>
      (await raw('/api/undo', { ...json, ...heads }, 'POST')).status;
    expect(await decide({ cookie, origin: 'https://evil.example' })).toBe(403);
    expect(await decide({ cookie, origin: 'null' })).toBe(403);
    expect(await decide({ cookie, origin: `http://127.0.0.1:${room.port + 1}` })).toBe(403);
    expect(await decide({ cookie })).toBe(403);
    expect(await decide({ cookie, origin: room.origin })).toBe(404);
  });
});

/** The cookie that a browser gets on its first visit. */
async function cookieOf(): Promise<string> {
  const first = await fetch(room.address, { redirect: 'manual' });
  return first.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('the first visit trades the token for a cookie that no script and no other site gets, and takes it out of the address', async () => {
  const first = await fetch(room.address, { redirect: 'manual' });
  expect(first.status).toBe(302);
  expect(first.headers.get('location')).toBe('/');
  expect(first.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
  expect(first.headers.get('set-cookie')).not.toContain(room.token);
  const next = await fetch(`${room.origin}/today`, { headers: { cookie: await cookieOf() } });
  expect(next.status).toBe(200);
  expect(await next.text()).not.toContain(room.token);
});

test('every answer forbids script in the page, frames, foreign loads and guessing of types, also one that refuses', async () => {
  const answers = [
    await room.ask('/today'),
    await room.ask('/api/brief'),
    await room.ask('/nowhere'),
    await fetch(`${room.origin}/today`),
  ];
  for (const { headers } of answers) {
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBe(null);
  }
  const page = await (await room.ask('/today')).text();
  expect(page).not.toMatch(/<script(?![^>]*src="\/assets\/)/);
  expect(page).not.toMatch(/ style=| on[a-z]+=/);
});

test('a body of a hundred megabytes is refused, and the room goes on', async () => {
  const large = new Uint8Array(100 * 1024 * 1024);
  const upload = await room.ask('/api/reports?name=large.txt', { method: 'POST', body: large }).catch(() => null);
  if (upload) expect(upload.status).toBe(413);
  const decision = await room.ask('/api/decisions', { method: 'POST', headers: json, body: `{"id":"${'x'.repeat(300_000)}"}` });
  expect(decision.status).toBe(413);
  expect((await room.ask('/today')).status).toBe(200);
});

test('what was sent must be what the schema asks for, and says what is wrong with it', async () => {
  const bodies = [
    '[]',
    'no json',
    '{"decision":"accept"}',
    '{"id":"x","decision":"burn"}',
    '{"id":"x","decision":"accept","extra":1}',
  ];
  for (const body of bodies) {
    const answer = await room.ask('/api/decisions', { method: 'POST', headers: json, body });
    expect({ body, status: answer.status }).toEqual({ body, status: 400 });
    const { problem, remedy } = (await answer.json()) as { readonly problem: string; readonly remedy: string };
    expect(problem.length + remedy.length).toBeGreaterThan(20);
  }
  expect((await room.ask('/api/decisions', { method: 'POST', body: '{}' })).status).toBe(415);
});

test('an address never leads out of the files that the page loads', async () => {
  for (const path of [
    '/assets/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/room-app.js',
    '/assets/room-script.ts',
  ])
    expect({ path, status: (await raw(path, bearer())).status }).toEqual({ path, status: 404 });
});

test('an address that is to be added leads into no private network, and must be one', async () => {
  const added = async (address: string): Promise<Response> =>
    room.ask(`/api/reports?address=${encodeURIComponent(address)}`, { method: 'POST' });
  for (const address of [room.address, 'http://localhost/talks', 'http://169.254.169.254/latest', 'http://[::1]/'])
    expect({ address, said: await (await added(address)).json() }).toMatchObject({ address, said: [{ kind: 'unreadable' }] });
  expect((await added('file:///etc/passwd')).status).toBe(400);
});

test('two hundred requests at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, async () => (await room.ask('/assets/room.css')).status));
  expect(new Set(answers)).toEqual(new Set([200]));
});

test('one who begins a request and never ends it holds nobody up, and does not keep the room from closing', async () => {
  const own = await openRoom(room.record, scripts, { isReadOnly: true });
  const slow = connect(own.port, '127.0.0.1');
  await new Promise<void>((resolve) => slow.once('connect', () => resolve()));
  slow.write(`POST /api/undo HTTP/1.1\r\nHost: 127.0.0.1:${own.port}\r\nContent-Length: 100\r\n`);
  slow.on('error', () => undefined);
  expect((await own.ask('/review')).status).toBe(200);
  await own.close();
  await expect(fetch(own.origin)).rejects.toThrow();
});

test('a room for reading changes nothing', async () => {
  const own = await openRoom(room.record, scripts, { isReadOnly: true });
  expect((await own.post('/api/undo', {})).status).toBe(403);
  expect((await own.post('/api/decisions', { id: 'abcd', decision: 'accept' })).status).toBe(403);
  expect((await own.ask('/api/reports?name=a.txt', { method: 'POST', body: 'A report' })).status).toBe(403);
  expect(await (await own.ask('/review')).text()).not.toContain('data-act="accept"');
  await own.close();
});

test('the room listens on the loopback address alone', () => {
  expect(new URL(room.address).hostname).toBe('127.0.0.1');
});
