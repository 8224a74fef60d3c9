import anyAscii from 'any-ascii';
import type { NameKind } from './kind.ts';

/** A name made ready for comparison. */
export interface NameKey {
  /** Latin, lower case, without titles, particles and legal forms. */
  readonly tokens: readonly string[];
  readonly joined: string;
}

const MOST = 400;
const KEPT = 200_000;
const keys = new Map<string, NameKey>();

/** The key of a name. Made once; the store is emptied when it is full. */
export function keyOf(name: string, kind: NameKind): NameKey {
  const id = kind.charAt(0) + name;
  const made = keys.get(id);
  if (made) return made;
  if (keys.size >= KEPT) keys.clear();
  const key = make(name.slice(0, MOST));
  keys.set(id, key);
  return key;
}

function make(name: string): NameKey {
  const latin = anyAscii(name.normalize('NFKC')).toLowerCase().replace(/['’`]/g, '');
  const tokens = latin.split(/[^a-z0-9]+/).filter(Boolean);
  return { tokens, joined: tokens.join(' ') };
}
