import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CodebookError, parseCodebook, readCodebook, type CodebookProblem } from '../../../src/ingest/codebook/codebook-file.ts';
import { codebookTemplate } from '../../../src/ingest/codebook/codebook-template.ts';

const HEAD = 'codebook: 1\nnegotiation: {id: harbour, title: Harbour talks}\n';

function problems(source: string): readonly CodebookProblem[] {
  try {
    parseCodebook(source, 'book.yaml');
  } catch (error) {
    if (error instanceof CodebookError) return error.problems;
    throw error;
  }
  return [];
}

/** Line, what and remedy of each problem: what a person needs to mend it. */
const told = (source: string): string[] => problems(source).map(({ line, what, remedy }) => `${line}: ${what} ${remedy}`);

describe('a codebook', () => {
  it('is read with everything that may be left out', () => {
    expect(parseCodebook(HEAD, 'book.yaml')).toMatchObject({
      negotiation: { id: 'harbour', languages: ['en'] },
      parties: [],
      issues: [],
      outlets: [],
    });
  });

  it('takes numbers among words as they are written', () => {
    const issue = `issues:
  - id: pay
    title: 2031
    ends: [4, 9]
    words: [25, 1.50, "30", true]
    alternatives: [{id: a, title: 4, words: [4, 400.0]}, {id: b, title: nine}]
`;
    expect(parseCodebook(HEAD + issue, 'book.yaml').issues[0]).toMatchObject({
      title: '2031',
      ends: ['4', '9'],
      words: ['25', '1.50', '30', 'true'],
      alternatives: [{ title: '4', words: ['4', '400.0'] }, { title: 'nine' }],
    });
  });

  it('comes as a template that can be read as it stands and explains each part', () => {
    const template = codebookTemplate();
    const codebook = parseCodebook(template, 'template.yaml');
    expect(codebook.parties.map(({ role }) => role)).toContain('mediator');
    expect(codebook.issues[0]?.alternatives.length).toBeGreaterThanOrEqual(2);
    expect(codebook.outlets.some(({ wire }) => wire)).toBe(true);
    for (const key of ['codebook', 'negotiation', 'parties', 'issues', 'outlets']) expect(template).toContain(`\n${key}:`);
  });

  it('that is not there is named, with what to do', async () => {
    await expect(readCodebook('/nowhere/book.yaml')).rejects.toThrow(
      /\/nowhere\/book\.yaml:1:1: the codebook cannot be read: there is no such file/,
    );
  });

  it.each([
    ['/dev/zero', 'it is a device, a pipe or a socket, not a file'],
    ['/tmp', 'it is a folder'],
    ['caf\uFFFD.yaml', 'its name is not written in UTF-8'],
  ])('that no codebook can be read from is told as what it is: %s', async (path, why) => {
    await expect(readCodebook(path)).rejects.toThrow(`the codebook cannot be read: ${why}`);
  });

  it('is read from a file in whatever character set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'codebook-'));
    try {
      const path = join(folder, 'book.yaml');
      await writeFile(path, Buffer.from(`\uFEFF${HEAD}`, 'utf16le'));
      expect((await readCodebook(path)).negotiation.title).toBe('Harbour talks');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a codebook with a fault names file, line, what is wrong and the remedy', () => {
  it('for an unknown key, with the one that is meant', () => {
    const source = `${HEAD}parties:\n  - {id: union, name: Union, role: party, nmaes: [dockers]}\n`;
    expect(problems(source)).toEqual([
      { path: 'book.yaml', line: 4, column: 43, what: 'unknown key "nmaes" in parties[1]', remedy: 'Did you mean "names"?' },
    ]);
  });

  it('for an unknown key like none, with all that there are', () => {
    expect(told(`${HEAD}colour: red\n`)).toEqual([
      '3: unknown key "colour" Known here: codebook, negotiation, parties, issues, outlets.',
    ]);
  });

  it('for reports in languages that nobody reads, but not where English is among them', () => {
    const inLanguages = (codes: string): string => HEAD.replace('}', `, languages: [${codes}]}`);
    expect(told(inLanguages('de, uk'))).toEqual([
      '2: the languages of the reports are given as de, uk; Readout reads English (en) alone ' +
        'Add en where there are reports in English; reports in other languages are kept, but nobody is found in them.',
    ]);
    expect(told(inLanguages('uk, en'))).toEqual([]);
  });

  it('for an id that is used twice', () => {
    const party = '  - {id: union, name: NAME, role: party}\n';
    expect(told(`${HEAD}parties:\n${party}${party.replace('NAME', 'OTHER')}`)).toEqual([
      '5: the id "union" is used for two parties (first on line 4) Give the second party an id of its own.',
    ]);
  });

  it('for an alternative under two issues', () => {
    const issue = (id: string, other: string): string =>
      `  - id: ${id}\n    title: T\n    ends: [a, b]\n    alternatives:\n      - {id: none, title: N}\n      - {id: ${other}, title: O}\n`;
    expect(told(`${HEAD}issues:\n${issue('pay', 'four')}${issue('hours', 'five')}`)).toEqual([
      expect.stringMatching(/^14: the alternative "none" stands under two issues, "pay" and "hours" \(first on line 8\) Give/),
    ]);
  });

  it('for a name that belongs to two parties, whatever its capitals', () => {
    const source = `${HEAD}parties:\n  - {id: a, name: Union, role: party, names: [the Port]}\n  - {id: b, name: Operator, role: party, names: [the port]}\n`;
    expect(told(source)).toEqual([
      expect.stringMatching(/^5: the name "the port" belongs to two parties, "a" and "b" \(first on line 4\)/),
    ]);
  });

  it('for a person in two parties at once, but not one after the other', () => {
    const people = (first: string, second: string): string =>
      `${HEAD}parties:\n  - {id: a, name: A, role: party, people: [{name: Maria Holt${first}}]}\n  - {id: b, name: B, role: party, people: [{name: Maria Holt${second}}]}\n`;
    expect(told(people('', ''))).toHaveLength(1);
    expect(told(people(', until: 2030-12-31', ', from: 2031-01-01'))).toEqual([]);
  });

  it('for something missing', () => {
    expect(told('codebook: 1\n')).toEqual([expect.stringMatching(/^1: "negotiation" is missing/)]);
    expect(told(`${HEAD}parties:\n  - {id: a, name: A}\n`)).toEqual([
      expect.stringMatching(/^4: "role" is missing in parties\[1\]/),
    ]);
  });

  it('for values of another kind than belongs there, in plain words', () => {
    expect(told(`${HEAD}parties: [union]\n`)).toEqual([
      expect.stringMatching(/^3: parties\[1\]: fields should stand here, not words Write each as "name: value"/),
    ]);
    expect(told(`${HEAD}parties: union\n`)).toEqual([expect.stringMatching(/^3: parties: a list should stand here, not words /)]);
    expect(told('codebook\n')).toEqual([expect.stringMatching(/^1: the codebook: fields should stand here, not words /)]);
    expect(told(HEAD.replace('Harbour talks', '[a, b]'))).toEqual([
      expect.stringMatching(/^2: negotiation\.title: words should stand here, not a list /),
    ]);
  });

  it('for a word that is not among those allowed', () => {
    expect(told(`${HEAD}parties:\n  - {id: a, name: A, role: boss}\n`)).toEqual([
      expect.stringMatching(/^4: parties\[1\]\.role: .* Write one of: party, mediator, guarantor, observer\.$/),
    ]);
  });

  it('for an id with capitals, a day that is none, and an issue with one alternative, all at once', () => {
    const source = `${HEAD}parties:\n  - {id: Union, name: U, role: party, people: [{name: M, from: May}]}\nissues:\n  - {id: pay, title: P, ends: [a, b], alternatives: [{id: x, title: X}]}\n`;
    expect(problems(source).map(({ line }) => line)).toEqual([4, 4, 6]);
  });

  it.each([
    ['a tab', `${HEAD}parties:\n\t- id: a\n`, 4],
    ['an open bracket', `${HEAD}parties: [\n`, 4],
    ['a key twice', `${HEAD}parties: []\nparties: []\n`, 4],
  ])('for %s in the YAML', (_, source, line) => {
    expect(problems(source)[0]).toMatchObject({ line, remedy: expect.stringMatching(/./) });
  });

  it.each([
    ['nothing', ''],
    ['a list', '- a\n'],
    ['words', 'hello\n'],
  ])('for %s instead of a codebook', (_, source) => {
    expect(problems(source).length).toBeGreaterThan(0);
  });

  it('says all of it in its message, one place a line', () => {
    expect(() => parseCodebook(`${HEAD}colour: red\n`, 'book.yaml')).toThrow(
      /^book\.yaml:3:1: unknown key "colour"\n {2}Known here/,
    );
  });
});

describe('a codebook that uses more of YAML than it may', () => {
  it.each([
    ['an alias of nothing', `${HEAD}parties: *nosuch\n`, /^3: a "\*" .* Write the value out/],
    [
      'aliases of aliases without end',
      `${HEAD}a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]\n`)
        .join('')}`,
      /a "\*" .* too large/,
    ],
    ['a tag', `${HEAD}outlets: !!x []\n`, /^3: a word that begins with "!" is a tag/],
    ['a second document', `${HEAD}---\n${HEAD}`, /a second codebook begins here/],
  ])('%s is told with its line and what to do', (_, source, expected) => {
    expect(told(source)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  it('is told no more faults than can be read at once', () => {
    const source = HEAD + Array.from({ length: 5_000 }, (_, at) => `k${at}: 1\n`).join('');
    expect(() => parseCodebook(source, 'book.yaml')).toThrow(/and 4950 more like these$/);
  });
});
