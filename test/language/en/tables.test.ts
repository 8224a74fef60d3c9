import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const TABLES = fileURLToPath(new URL('../../../src/language/en/', import.meta.url));
const VOCABULARY = fileURLToPath(new URL('../../../models/attribution/vocab.txt', import.meta.url));

interface Table {
  readonly name: string;
  readonly entries: readonly string[];
}

/** The lists of words that a file exports: arrays, sets and the keys of records; nested lists are told apart by their place. */
async function tablesOf(file: string): Promise<Table[]> {
  const exported = (await import(join(TABLES, file))) as Readonly<Record<string, unknown>>;
  return Object.entries(exported).flatMap(([name, value]) => listsIn(`${file} ${name}`, value));
}

function listsIn(name: string, value: unknown): Table[] {
  if (Array.isArray(value)) {
    const words = value.filter((entry) => typeof entry === 'string');
    if (words.length === value.length) return [{ name, entries: words }];
    return value.flatMap((entry, at) => listsIn(`${name} ${at + 1}`, entry));
  }
  if (value instanceof Set) return listsIn(name, [...value]);
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const parts = Object.entries(value).flatMap(([key, part]) => listsIn(`${name} ${key}`, part));
    return [{ name, entries: Object.keys(value) }, ...parts];
  }
  return [];
}

function duplicates(entries: readonly string[]): string[] {
  return entries.filter((entry, at) => entries.indexOf(entry) < at);
}

/** Words of letters alone, in lower case, that an entry is made of. */
function wordsOf(entry: string): string[] {
  return /[\\^$*+?()[\]{}|]/.test(entry) ? [] : (entry.toLowerCase().match(/\p{L}+/gu) ?? []);
}

/** Words that are written as one, though two of the vocabulary make them; what else looks like two words has lost a space. */
const COMPOUNDS = new Set<string>([
  'bookmark',
  'businesswoman',
  'captions',
  'chairwoman',
  'coastguard',
  'assemblywoman',
  'congresswoman',
  'councilwoman',
  'decadelong',
  'flipboard',
  'fortnightly',
  'fullscreen',
  'mastermind',
  'miraflores',
  'monthlong',
  'newsdesk',
  'newsletters',
  'newswire',
  'nineties',
  'overrode',
  'planalto',
  'shopkeeper',
  'springtime',
  'summertime',
  'thursdays',
  'tuesdays',
  'underline',
  'underscore',
  'undersecretary',
  'weeklong',
  'wintertime',
  'yearlong',
]);

/** The shortest part of what is taken for two words in one: shorter ones begin and end too many words. */
const MIN_PART_LETTERS = 4;

/** The two words that a word runs together, where it is none itself. */
function runTogether(word: string, known: ReadonlySet<string>, single: ReadonlySet<string>): string | null {
  if (single.has(word) || COMPOUNDS.has(word)) return null;
  for (let at = MIN_PART_LETTERS; at <= word.length - MIN_PART_LETTERS; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (known.has(first) && known.has(second)) return `${first} ${second}`;
  }
  return null;
}

const files = readdirSync(TABLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const tables = (await Promise.all(files.map(tablesOf))).flat();
const single = new Set(readFileSync(VOCABULARY, 'utf8').split('\n'));
const known = new Set([...single, ...tables.flatMap(({ entries }) => entries.flatMap(wordsOf))]);

describe('the English tables', () => {
  it('are all looked at', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(tables.flatMap(({ entries }) => entries).length).toBeGreaterThan(2000);
  });

  it('hold no entry twice', () => {
    const twice = tables.flatMap(({ name, entries }) => duplicates(entries).map((entry) => `${name}: ${entry}`));
    expect(twice).toEqual([]);
  });

  it('hold no two words run together', () => {
    const joined = tables.flatMap(({ name, entries }) =>
      entries.flatMap(wordsOf).flatMap((word) => {
        const parts = runTogether(word, known, single);
        return parts === null ? [] : [`${name}: ${word} = ${parts}`];
      }),
    );
    expect(joined).toEqual([]);
  });

  it('would not hide a lost space or a second entry', () => {
    expect(runTogether('electsupremo', known, single)).toBe('elect supremo');
    expect(duplicates(['envoy', 'premier', 'envoy'])).toEqual(['envoy']);
  });
});
