import { sql, type RawBuilder } from 'kysely';
import { FEWEST_LETTERS, within, type Found, type SearchQuestion, type WordIndex } from '../search-index.ts';

/** FTS5 finds words by their stems, and names by any three letters that follow each other. */
export const WORD_TABLES: WordIndex = {
  tables: (isTemporary) => {
    const temporary = sql.raw(isTemporary ? 'temp ' : '');
    const schema = sql.raw(isTemporary ? 'temp.' : '');
    return [
      sql`create ${temporary}table if not exists searched (key text)`,
      sql`create ${temporary}table if not exists searchable (
        number integer primary key, kind text not null, id text not null, parties text not null, outlets text not null,
        first_day text, last_day text, day text not null, who text not null, shown text not null, hash text not null, unique (kind, id))`,
      sql`create virtual table if not exists ${schema}searchable_words using fts5(
        words, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2')`,
      sql`create virtual table if not exists ${schema}searchable_names using fts5(
        names, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1')`,
    ];
  },
  insert: async (transaction, number, words, names) => {
    await sql`insert into searchable_words (rowid, words) values (${number}, ${words})`.execute(transaction);
    await sql`insert into searchable_names (rowid, names) values (${number}, ${names})`.execute(transaction);
  },
  remove: async (transaction, number) => {
    await sql`delete from searchable_words where rowid = ${number}`.execute(transaction);
    await sql`delete from searchable_names where rowid = ${number}`.execute(transaction);
  },
  question,
};

function question({ words, party, outlet, from, to, limit }: SearchQuestion): RawBuilder<Found & { readonly count: number }> {
  const candidates = sql.join(
    words.map((word) => holders(word)),
    sql` intersect `,
  );
  return sql`
    with candidates as (${candidates})
    select kind, id, day, who, shown, count(*) over () as count from candidates join searchable using (number)
    left join (select rowid as number, rank from searchable_words where words match ${words.map(quoted).join(' OR ')}) using (number)
    where (${party} is null or instr(parties, ${within(party)}) > 0)
      and (${outlet} is null or instr(outlets, ${outlet?.toLowerCase() ?? ''}) > 0)
      and (${from} is null or last_day >= ${from}) and (${to} is null or first_day <= ${to})
    order by rank is null, rank, number limit ${limit}`;
}

/** The numbers of what has a word. */
function holders(word: string): RawBuilder<unknown> {
  const inText = sql`select rowid as number from searchable_words where words match ${quoted(word)}`;
  return Array.from(word).length < FEWEST_LETTERS
    ? sql`select number from (${inText})`
    : sql`select number from (${inText} union select rowid from searchable_names where names match ${quoted(word)})`;
}

/** A word as FTS5 takes it, whatever signs are in it. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
