import { describe, expect, test } from 'vitest';
import type { Brief, PositionLine } from '../../../src/model/brief.ts';
import { frontSectionsOf } from '../../../src/render/html/html-front-page.ts';
import { FRONT_SECTIONS, frontPageOf } from '../../../src/render/page/front-page.ts';
import { buildBrief } from '../../../src/brief/build-brief.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const SHOWN = { sections: FRONT_SECTIONS, mostLines: 24, addressIn: () => '/read/there', drawings: 'state' } as const;
const MANY = 900;

const small = buildBrief(riverTalks());

/** The same position, told again and again on later days, with its words in ever more places. */
function again(position: PositionLine, count: number): PositionLine[] {
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2031, 0, 1 + at)).toISOString().slice(0, 10);
    const evidence = Array.from({ length: 9 }, () => position.grounds.evidence[0]!).map((one, place) => ({
      ...one,
      spans: [{ start: place, end: place + 4 }],
    }));
    return { ...position, id: `${position.id}-${at}`, grounds: { ...position.grounds, reported: day, when: null, evidence } };
  });
}

/** The brief with its first cell told so often. */
function large(count: number): Brief {
  const [row, ...rows] = small.grid;
  const [cell, ...cells] = row!.cells;
  const [position] = [...cell!.current, ...cell!.earlier];
  const full = { ...cell!, current: again(position!, 40), earlier: again(position!, count) };
  return { ...small, grid: [{ ...row!, cells: [full, ...cells] }, ...rows] };
}

describe('a front page', () => {
  test('is as large for very many positions as for many', () => {
    const sizeOf = (count: number): number => frontSectionsOf(frontPageOf(large(count)), SHOWN).markup.length;
    expect(sizeOf(MANY) / sizeOf(MANY / 2)).toBeLessThan(1.1);
    expect(JSON.stringify(frontPageOf(large(MANY))).length).toBeLessThan(
      1.1 * JSON.stringify(frontPageOf(large(MANY / 2))).length,
    );
  });

  test('tells how much more there is, and where', () => {
    const page = frontPageOf(large(MANY));
    const grid = page.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'grid');
    const cell = grid?.kind === 'grid' ? grid.rows[0]?.cells[0] : undefined;
    expect(cell?.lines.at(-1)?.runs[0]?.words).toBe('and 34 more');
    expect(cell?.lines[0]).toMatchObject({ more: 4 });
    expect(cell?.history?.earlier).toBe(MANY);
    const markup = frontSectionsOf(page, SHOWN).markup;
    expect(markup).toContain(`href="${cell?.history?.address}"`);
    expect(markup).toContain('history: 900 earlier');
    expect(page.courses[0]).toMatchObject({ isThinned: true });
  });

  test('is plain data: what is kept of it and read again is the same', () => {
    const page = frontPageOf(small);
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    expect(page.courses.every(({ isThinned }) => !isThinned)).toBe(true);
  });

  test('cites no report that it does not name', () => {
    const page = frontPageOf(small);
    const known = new Set(page.reports.map(({ number }) => number));
    const cited = page.courses.flatMap(({ points }) => points.map(({ evidence }) => evidence.report));
    expect(cited.every((number) => known.has(number))).toBe(true);
    expect(frontSectionsOf(page, SHOWN).markup).not.toContain('href=""');
  });
});
