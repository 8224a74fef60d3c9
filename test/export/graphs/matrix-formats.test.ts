import { describe, expect, it } from 'vitest';
import type { GraphFile } from '../../../src/export/graphs/graph-file.ts';
import { graphFormatOf } from '../../../src/export/graphs/graph-formats.ts';
import { graphAsPajek } from '../../../src/export/graphs/pajek.ts';
import { graphAsUcinetDl } from '../../../src/export/graphs/ucinet-dl.ts';

const NODES = [
  { id: 'a', label: 'A "the union"\nof dockers', attributes: {} },
  { id: 'b', label: 'B', attributes: {} },
  { id: 'c', label: 'B', attributes: {} },
];
const WHOLE: GraphFile = {
  title: 'actors',
  nodes: NODES,
  edges: [{ source: 'a', target: 'c', weight: -0.5, from: null, to: null }],
};
const CUT: GraphFile = {
  title: 'actors',
  nodes: NODES,
  edges: [
    { source: 'a', target: 'b', weight: 1, from: '2031-05-01', to: '2031-05-30' },
    { source: 'a', target: 'b', weight: 2, from: '2031-05-31', to: '2031-06-29' },
  ],
};

describe('a network for Pajek', () => {
  it('has nodes by number, each with a name of its own in one line', () => {
    expect(graphAsPajek(WHOLE)).toBe(`*Vertices 3
1 "A 'the union' of dockers"
2 "B"
3 "B (2)"
*Edges
1 3 -0.5
`);
  });

  it('has a time for each window', () => {
    const lines = graphAsPajek(CUT).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['2 "B" [1-2]', '1 2 1 [1]', '1 2 2 [2]']));
  });
});

describe('a network for UCINET', () => {
  it('is a matrix that is the same in both directions', () => {
    expect(graphAsUcinetDl(WHOLE)).toBe(`dl n=3, nm=1, format=fullmatrix
labels:
"A 'the union' of dockers"
"B"
"B (2)"
matrix labels:
"all"
data:
0 0 -0.5
0 0 0
-0.5 0 0
`);
  });

  it('has a matrix for each window', () => {
    const dl = graphAsUcinetDl(CUT);
    expect(dl).toContain('n=3, nm=2');
    expect(dl).toContain('"2031-05-01 to 2031-05-30"\n"2031-05-31 to 2031-06-29"');
    expect(dl.split('data:\n')[1]?.trim().split('\n')).toHaveLength(6);
  });
});

it('are written by the ending of the file', () => {
  expect(['x.net', 'x.DL', 'x.dlx'].map(graphFormatOf)).toEqual(['net', 'dl', null]);
});
