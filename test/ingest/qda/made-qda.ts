import * as fc from 'fast-check';
import type { QdaCode, QdaProject, QdaSelection, QdaSource } from '../../../src/model/exchange/qda-project.ts';

/** A GUID that counts up. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const ADA = { guid: guid(1), name: 'Ada' };
export const BO = { guid: guid(2), name: 'Bö' };

export function code(number: number, name: string, codes: readonly QdaCode[] = []): QdaCode {
  return { guid: guid(number), name, isCodable: codes.length === 0, color: '#ff8800', description: '', codes };
}

/** Words of a source with their codes, each given by a user. */
export function selection(
  number: number,
  text: string,
  words: string,
  ...codings: readonly (readonly [code: number, user: string])[]
): QdaSelection {
  const start = text.indexOf(words);
  return {
    guid: guid(number),
    name: '',
    description: '',
    start,
    end: start + words.length,
    user: codings[0]?.[1] ?? null,
    at: '2031-05-18T09:00:00Z',
    codings: codings.map(([target, user], at) => ({
      guid: guid(number * 100 + at),
      code: guid(target),
      user,
      at: '2031-05-18T09:00:00Z',
    })),
  };
}

export function source(number: number, name: string, text: string, selections: readonly QdaSelection[] = []): QdaSource {
  return { guid: guid(number), name, description: '', text, user: ADA.guid, at: '2031-05-17T09:00:00Z', selections };
}

const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map((each) => each.replaceAll(/[\0-\x08\v\f\x0e-\x1f]/g, ''));
const text = fc
  .array(fc.constantFrom('The union rejects it. ', 'Zoë\n', '\u{1F600}\u{10348} ', '中文 <&>"\' ', '\r\n', '\t', 'x'), {
    maxLength: 9,
  })
  .map((parts) => parts.join(''));

/** A place between two signs of a text. */
function place(of: string, share: number): number {
  const signs = Array.from(of);
  return signs.slice(0, Math.floor(share * (signs.length + 1))).join('').length;
}

/** Any project that a program could have written. */
export const anyQda: fc.Arbitrary<QdaProject> = fc
  .record({
    name: words,
    users: fc.array(words, { maxLength: 3 }),
    codes: fc.array(fc.tuple(words, words, fc.boolean()), { maxLength: 5 }),
    sources: fc.array(
      fc.tuple(
        words,
        text,
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0, max: 0.99, noNaN: true }), fc.nat(9)),
          { maxLength: 4 },
        ),
      ),
      {
        maxLength: 3,
      },
    ),
  })
  .map(({ name, users, codes, sources }) => {
    const made = codes.map(([called, description, isCodable], at): QdaCode => ({
      ...code(at + 100, called),
      description,
      isCodable,
      color: at % 2 === 0 ? null : '#00aaff',
    }));
    // Every second code stands under the one before it.
    const tree = made.flatMap((each, at) => (at % 2 === 0 ? [{ ...each, codes: made.slice(at + 1, at + 2) }] : []));
    const persons = users.map((called, at) => ({ guid: guid(at + 10), name: called }));
    return {
      name,
      users: persons,
      codes: tree,
      sources: sources.map(([called, content, places], at) =>
        source(
          at + 1000,
          called,
          content,
          places.map(([one, other, which], number): QdaSelection => {
            const [start, end] = [place(content, one), place(content, other)].sort((a, b) => a - b) as [number, number];
            const target = made[which % Math.max(1, made.length)];
            const user = persons[which % Math.max(1, persons.length)]?.guid ?? null;
            const id = (at + 1) * 10_000 + number * 10;
            const codings = target ? [{ guid: guid(id + 1), code: target.guid, user, at: null }] : [];
            return { guid: guid(id), name: called, description: called, start, end, user, at: null, codings };
          }),
        ),
      ),
    };
  });
