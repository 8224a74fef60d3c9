import { describe, expect, it } from 'vitest';
import { citationsAsBibtex } from '../../../src/export/citations/bibtex.ts';
import type { Citation } from '../../../src/export/citations/citation.ts';
import { citationsAsCslJson } from '../../../src/export/citations/csl-json.ts';

const CITATION: Citation = {
  key: 'coastcourier2031c26e8ec2',
  title: 'Union & operator: 50% of {nights}',
  outlet: 'Coast Courier',
  writers: ['Ada Brink', 'Ivo Penn'],
  day: '2031-05-18',
  url: 'https://coast.example/a_b?c=1&d={2}',
  fetched: '2031-05-20',
};
const BARE: Citation = { key: 'report1', title: 'T', outlet: null, writers: [], day: null, url: null, fetched: null };

describe('reports in a bibliography', () => {
  it('are BibTeX with what TeX would take for its own escaped', () => {
    expect(citationsAsBibtex([CITATION])).toBe(`@article{coastcourier2031c26e8ec2,
  title = {{Union \\& operator: 50\\% of \\{nights\\}}},
  author = {{Ada Brink} and {Ivo Penn}},
  journal = {Coast Courier},
  year = {2031},
  month = {05},
  date = {2031-05-18},
  url = {https://coast.example/a_b?c=1&d=%7B2%7D},
  urldate = {2031-05-20},
}
`);
  });

  it('are CSL JSON', () => {
    expect(JSON.parse(citationsAsCslJson([CITATION]))).toEqual([
      {
        id: 'coastcourier2031c26e8ec2',
        type: 'article-newspaper',
        title: 'Union & operator: 50% of {nights}',
        'container-title': 'Coast Courier',
        author: [{ literal: 'Ada Brink' }, { literal: 'Ivo Penn' }],
        issued: { 'date-parts': [[2031, 5, 18]] },
        URL: 'https://coast.example/a_b?c=1&d={2}',
        accessed: { 'date-parts': [[2031, 5, 20]] },
      },
    ]);
  });

  it('leave out what is not known', () => {
    expect(citationsAsBibtex([BARE])).toBe('@article{report1,\n  title = {{T}},\n}\n');
    expect(JSON.parse(citationsAsCslJson([BARE]))).toEqual([{ id: 'report1', type: 'article-newspaper', title: 'T' }]);
  });
});
