import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from '../row-types.ts';
import { FEWEST_LETTERS, within, type Found, type SearchQuestion, type WordIndex } from '../search-index.ts';
import { OWN_SCHEMA } from './server-connection.ts';

/** A text is indexed in parts of so many words and signs at most: the server takes no more at once, and counts no further. */
const PART_WORDS = 10_000;
const PART_CHARS = 100_000;

/** Words by their stems, none of them left out because it is frequent. */
const STEMS = [
  'create text search dictionary stems (template = snowball, language = porter)',
  'create text search configuration stemmed (parser = default)',
  'alter text search configuration stemmed add mapping for asciiword, word, numword, int, uint, float, sfloat with stems',
];

/** Makes what the index of words of a record, and of one that may only be read, stands on. */
export async function makeStems(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql`
    select 1 from pg_ts_config where cfgname = 'stemmed' and cfgnamespace = ${OWN_SCHEMA}`.execute(db);
  if (rows.length === 0) for (const statement of STEMS) await sql.raw(statement).execute(db);
}

/** Text search finds words by their stems, and names by any three letters that follow each other, with an index where the server has pg_trgm. */
export const WORD_VECTORS: WordIndex = {
  tables: (isTemporary) => {
    const place = isTemporary ? 'pg_temp.' : '';
    const temporary = isTemporary ? 'temp ' : '';
    return [sql.raw(`do $do$ begin if to_regclass('${place}searched') is null then ${tables(temporary)} end if; end $do$`)];
  },
  insert: async (transaction, number, words, names) => {
    for (const part of partsOf(plain(words)))
      await sql`insert into searchable_words values (${number}, to_tsvector('stemmed', ${part}))`.execute(transaction);
    await sql`insert into searchable_names values (${number}, ${plain(names)})`.execute(transaction);
  },
  remove: async (transaction, number) => {
    await sql`delete from searchable_words where number = ${number}`.execute(transaction);
    await sql`delete from searchable_names where number = ${number}`.execute(transaction);
  },
  question,
};

function tables(temporary: string): string {
  return `
    create ${temporary}table searchable (
      number integer generated always as identity primary key, kind text not null, id text not null, parties text not null,
      outlets text not null, first_day text, last_day text, day text not null, who text not null, shown text not null, hash text not null,
      unique (kind, id));
    create ${temporary}table searchable_words (number integer not null, words tsvector not null);
    create ${temporary}table searchable_names (number integer primary key, names text not null);
    create ${temporary}table searched (key text);
    create index on searchable_words (number);
    create index on searchable_words using gin (words);
    ${NAME_INDEX}`;
}

/** Where the extension is not there and cannot be had, names are looked through one after the other. */
const NAME_INDEX = `
  begin
    create extension if not exists pg_trgm schema public;
  exception when others then null;
  end;
  declare home text;
  begin
    select nspname into home from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm';
    if home is not null then
      execute format('create index on searchable_names using gin (names %I.gin_trgm_ops)', home);
    end if;
  end;`;

function question({ words, party, outlet, from, to, limit }: SearchQuestion): RawBuilder<Found & { readonly count: number }> {
  const candidates = sql.join(
    words.map((word) => holders(word)),
    sql` intersect `,
  );
  const any = sql.join(
    words.map((word) => asked(word)),
    sql` || `,
  );
  return sql`
    with candidates as (${candidates})
    select kind, id, day, who, shown, (count(*) over ())::integer as count from candidates join searchable using (number)
    left join lateral (
      select max(ts_rank(words, ${any}, 1)) as rank from searchable_words
      where searchable_words.number = searchable.number and words @@ (${any})
    ) as ranked on true
    where (${party}::text is null or strpos(parties, ${within(party)}) > 0)
      and (${outlet}::text is null or strpos(outlets, ${outlet?.toLowerCase() ?? ''}) > 0)
      and (${from}::text is null or last_day >= ${from}) and (${to}::text is null or first_day <= ${to})
    order by rank desc nulls last, number limit ${limit}`;
}

/** The numbers of what has a word. */
function holders(word: string): RawBuilder<unknown> {
  const inText = sql`select number from searchable_words where words @@ ${asked(word)}`;
  return Array.from(word).length < FEWEST_LETTERS
    ? sql`(${inText})`
    : sql`(${inText} union select number from searchable_names where names like ${`%${plain(word).replaceAll(/[\\%_]/g, '\\$&')}%`})`;
}

function asked(word: string): RawBuilder<unknown> {
  return sql`phraseto_tsquery('stemmed', ${plain(word)})`;
}

/** Letters without their marks, and numbers; all else parts them. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function* partsOf(text: string): Iterable<string> {
  let part: string[] = [];
  let chars = 0;
  for (const word of text.split(' ')) {
    if (part.length >= PART_WORDS || chars + word.length > PART_CHARS) {
      yield part.join(' ');
      part = [];
      chars = 0;
    }
    part.push(word);
    chars += word.length + 1;
  }
  yield part.join(' ');
}
