import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STYLE } from '../render/html/stylesheet.ts';
import { ROOM_STYLE } from './places/room-stylesheet.ts';

/** The script of the page as it is built beside the server. */
export const BUILT_SCRIPT = fileURLToPath(new URL('../web/', import.meta.url));

/** One file that every page loads. */
export interface Asset {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#9c2f1b"/><path d="M8 9h16M8 16h16M8 23h9" stroke="#fcfbf8" stroke-width="3" stroke-linecap="round"/></svg>`;

const ROOM_CSS = asset('text/css', STYLE + ROOM_STYLE);

/** Where the style stands, named so that another one has another address: a browser that has it need not ask again before it paints. */
export const STYLE_ADDRESS = `/assets/room.css?tag=${tagIn(ROOM_CSS)}`;

/** What stands in an address for the tag of an asset. */
export function tagIn({ etag }: Asset): string {
  return etag.slice(1, -1);
}

/** Style, icon and script by name; `scripts`: the folder with the built script. */
export async function roomAssets(scripts: string): Promise<ReadonlyMap<string, Asset>> {
  const names = (await readdir(scripts)).filter((name) => name.endsWith('.js'));
  const built = await Promise.all(
    names.map(async (name) => [name, asset('text/javascript', await readFile(join(scripts, name), 'utf8'))] as const),
  );
  return new Map([['room.css', ROOM_CSS], ['room-icon.svg', asset('image/svg+xml', ICON)], ...built]);
}

function asset(type: string, body: string): Asset {
  return {
    type: `${type}; charset=utf-8`,
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}
