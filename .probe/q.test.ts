import { expect, test } from 'vitest';
import { copyOf, exampleRecord, openRoom } from '../test/server/opened-room.ts';
import { builtScript } from '../test/server/opened-room.ts';
test('q', async () => {
  const room = await openRoom(await copyOf(await exampleRecord()), await builtScript(), {});
  const key = async () => { const t0 = await (await room.ask('/review')).text(); const t = /<[^>]*review-item[^>]*>/.exec(t0)?.[0] ?? ''; return [/data-key="([^"]*)"/.exec(t)?.[1], /data-seen="([^"]*)"/.exec(t)?.[1], /data-statement="([^"]*)"/.exec(t)?.[1], /data-issue="([^"]*)"/.exec(t)?.[1], /data-alternative="([^"]*)"/.exec(t)?.[1], /data-next="([^"]*)"/.exec(t)?.[1]] };
  for (let i = 0; i < 45; i += 1) {
  const [k, seen, st, issue, alt, next] = await key();
  const r = await room.post('/api/decisions', { id: st, decision: 'accept', code: { issue, alternative: alt || null }, correction: {}, note: '', item: { key: k, seen } });
  const body = await r.text();
  const a = (await key())[0];
  await new Promise((r) => setTimeout(r, 1500));
  const b = (await key())[0];
  console.log(i, k, r.status, r.status === 200 ? '' : body.slice(0, 200), a === k ? 'SAME-AT-ONCE' : '', b === k ? 'SAME-LATER' : '', next?.slice(0,50));
  }
  await room.close();
}, 200000);
