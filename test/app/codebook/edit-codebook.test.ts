import { describe, expect, test } from 'vitest';
import { editedText } from '../../../src/app/codebook/edit-codebook.ts';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { CodebookEdit } from '../../../src/model/room/codebook-edit.ts';

const TEXT = `codebook: 1
negotiation: { id: harbour, title: Harbour talks }
issues:
  # What the unions came for.
  - id: hours
    title: Hours at night
    ends: [as now, none]
    words: [night shift]
    alternatives:
      - id: as-now
        title: as they are
        words: [keep the night shift]
      - id: fewer # since May
        title: fewer hours
        words: [fewer nights]
      - id: none
        was: [no-nights]
        title: no hours at night
        words: [no nights]
`;

const NOW = '2031-05-20T08:10:00.000Z';

function edited(edit: Partial<CodebookEdit>): string {
  return editedText(TEXT, CodebookEdit.parse({ seen: '', issue: 'hours', ...edit }), NOW);
}
const alternatives = (text: string) => parseCodebook(text, 'codebook').issues[0]!.alternatives;

describe('a change of the codebook', () => {
  test('leaves comments and all else as they stand', () => {
    const text = edited({ alternative: 'fewer', title: 'fewer hours at night' });
    expect(text).toContain('# What the unions came for.');
    expect(text).toContain('# since May');
    expect(alternatives(text).map(({ title }) => title)).toEqual(['as they are', 'fewer hours at night', 'no hours at night']);
  });

  test('writes every line that says the same as it was written: lists, columns, quotation marks', () => {
    const written = `codebook: 1
negotiation: {id: harbour,   title: "Harbour talks", languages: [en]}   # as on the tin
parties:
    - id: union
      names: [ the union ,'the dockers' ]
issues:
    - {id: hours, title: Hours,   ends: [as now, none], alternatives: [
        {id: as-now, title: as they are},
        {id: none, title: none}]}
    - id: pay
      title: Pay              # what they are paid
      ends: [low, high]
      alternatives:
        - {id: high, title: high pay}
        - {id: low,  title: low pay}
`;
    const wanted = CodebookEdit.parse({ seen: '', issue: 'pay', alternative: 'low', id: 'lower' });
    expect(editedText(written, wanted, NOW)).toBe(
      written.replace('{id: low,  title: low pay}', '{id: lower, title: low pay, was: [low]}'),
    );
    expect(editedText(TEXT, CodebookEdit.parse({ seen: '', issue: 'hours', title: 'Hours' }), NOW)).toBe(
      TEXT.replace('title: Hours at night', 'title: Hours'),
    );
  });

  test('gives a new id, and keeps the old one for the decisions that name it', () => {
    expect(alternatives(edited({ alternative: 'none', id: 'no-hours' }))[2]).toMatchObject({
      id: 'no-hours',
      was: ['no-nights', 'none'],
    });
    expect(parseCodebook(edited({ id: 'nights' }), 'codebook').issues[0]).toMatchObject({ id: 'nights', was: ['hours'] });
  });

  test('moves an alternative by a step, and not beyond the ends', () => {
    const ids = (edit: Partial<CodebookEdit>): string[] => alternatives(edited(edit)).map(({ id }) => id);
    expect(ids({ alternative: 'none', move: 'up' })).toEqual(['as-now', 'none', 'fewer']);
    expect(ids({ alternative: 'none', move: 'down' })).toEqual(['as-now', 'fewer', 'none']);
  });

  test('joins one alternative to another, with its words and its decisions', () => {
    const joined = alternatives(edited({ alternative: 'none', into: 'fewer' }));
    expect(joined.map(({ id }) => id)).toEqual(['as-now', 'fewer']);
    expect(joined[1]).toMatchObject({ was: ['none', 'no-nights'], words: ['fewer nights', 'no hours at night', 'no nights'] });
  });

  const SUMMER = { id: 'fewer-in-summer', title: 'fewer in summer', words: ['fewer nights'] };

  test('makes two of an alternative: the words that are named go to the new one, which stands beside it', () => {
    const text = edited({ alternative: 'fewer', split: { ...SUMMER, decisions: 'ask' } });
    expect(alternatives(text).map(({ id }) => id)).toEqual(['as-now', 'fewer', 'fewer-in-summer', 'none']);
    expect(alternatives(text)[1]).toMatchObject({ title: 'fewer hours', words: [] });
    expect(alternatives(text)[2]).toEqual({ ...SUMMER, split: { from: 'fewer', at: NOW } });
    expect(text).toContain('# since May');
  });

  test('says of a new alternative nothing that would have decisions asked about again, where they are to stay', () => {
    expect(alternatives(edited({ alternative: 'fewer', split: { ...SUMMER, decisions: 'stay' } }))[2]).toEqual(SUMMER);
  });

  test('joins what was split, as if it had not been', () => {
    const twice = editedText(
      edited({ alternative: 'fewer', split: { ...SUMMER, decisions: 'ask' } }),
      { issue: 'hours', alternative: 'fewer-in-summer', into: 'fewer' },
      NOW,
    );
    expect(alternatives(twice).map(({ id }) => id)).toEqual(['as-now', 'fewer', 'none']);
    expect(alternatives(twice)[1]).not.toHaveProperty('split');
  });

  test('of what is not there is refused', () => {
    expect(() => edited({ alternative: 'never', title: 'never' })).toThrow();
    expect(() => edited({ issue: 'pay', title: 'pay' })).toThrow();
  });
});
