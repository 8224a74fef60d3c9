import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

test('the map of the README names every room of the program, and none that is not there', () => {
  const map = readFileSync(join(ROOT, 'README.md'), 'utf8').split('## The map of the code')[1] ?? '';
  const named = [...map.matchAll(/^\| `src\/([a-z]+)\/`/gm)].map(([, room = '']) => room);
  const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(named.sort()).toEqual(rooms.map(({ name }) => name).sort());
});
