import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDna } from '../../src/export/dna/write-dna.ts';
import { readDna } from '../../src/ingest/dna/read-dna.ts';
import { madeProject } from '../ingest/dna/made-project.ts';
import { madeZip } from '../ingest/formats/made/made-zip.ts';
import { schemaFaults } from '../export/graphs/graphml-validation.ts';
import { CODEBOOK, readout, temporaryFolder } from './run-readout.ts';

const PROJECT = madeProject(
  ['The union will fight night work to the end, Maria Holt said. Jon Vark defended the plan of the operator.'],
  [
    {
      document: 0,
      words: 'The union will fight night work to the end',
      coder: 'Zoë',
      person: 'Maria Holt',
      organisation: "Dockers' Union",
      concept: 'no night shifts',
      agreement: true,
    },
    {
      document: 0,
      words: 'Jon Vark defended the plan of the operator',
      coder: 'Bo',
      person: 'Jon Vark',
      organisation: 'Port Operator',
      concept: 'no night shifts',
      agreement: false,
    },
  ],
);

let folder = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'talks'));
  await writeFile(join(folder, 'talks', 'codebook.yaml'), CODEBOOK);
  await readout(join(folder, 'talks'), ['init', '.', '--codebook', 'codebook.yaml']);
  folder = join(folder, 'talks');
  writeDna(PROJECT, join(folder, 'coded.dna'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a coded project, from its file to networks and back', () => {
  it('is taken in when its mapping has been looked at, not before', async () => {
    const first = await readout(folder, ['import', 'coded.dna']);
    expect(first).toMatchObject({ exit: 0, out: '' });
    expect(first.err).toContain('Wrote mapping.yaml');
    expect(await readFile(join(folder, 'mapping.yaml'), 'utf8')).toContain('no night shifts: nights/no-nights');
    const second = await readout(folder, ['import', 'coded.dna']);
    expect(second.out).toBe('1 report · 2 statements as decisions of their coders, 2 of them with a position\n');
    const again = await readout(folder, ['import', 'coded.dna']);
    expect(again).toMatchObject({ exit: 0, out: 'coded.dna is in this record already, and mapping.yaml changes nothing.\n' });
  });

  it('is a network of who contradicts whom', async () => {
    const shown = await readout(folder, ['network', '--relation', 'conflict', '--reviewed']);
    expect(shown.exit).toBe(0);
    expect(shown.out).toMatch(/Dockers' Union.*Port Operator.*1/);
    expect(shown.err).toContain('2 nodes and 1 line from 2 coded statements, 2 of them reviewed, that weigh 2 in all.');
  });

  it('says what to ask for where nobody agrees', async () => {
    expect((await readout(folder, ['network', '--reviewed'])).err).toContain('--relation conflict shows who differs');
  });

  it.each(['net.graphml', 'net.gexf', 'net.net', 'net.dl', 'net.csv'])('is written as %s', async (file) => {
    expect(await readout(folder, ['network', '--mode', 'two-mode', '-o', file])).toMatchObject({ exit: 0, out: '' });
    expect(await readFile(join(folder, file), 'utf8')).toContain('Night shifts: no night shifts');
  });

  it.each([
    [[]],
    [['--mode', 'concepts']],
    [['--mode', 'two-mode']],
    [['--by', 'actor', '--window', '30d']],
    [['--window', '1w', '--kernel', 'uniform']],
  ])('is valid GraphML, asked for with %j', async (asked) => {
    expect(await readout(folder, ['network', ...asked, '-o', 'valid.graphml'])).toMatchObject({ exit: 0 });
    expect(await schemaFaults(await readFile(join(folder, 'valid.graphml'), 'utf8'))).toEqual([]);
  });

  it.each([
    ['nodes', /^"","","Dockers' Union",/m],
    ['camps', /^"","",1,"Dockers' Union \| Port Operator"$/m],
    ['backbone', /^1,"Night shifts: no night shifts",0,1,/m],
    ['counts', /^"Night shifts: no night shifts",1,1$/m],
    ['answers', /^"Port Operator",0$/m],
    ['statements', /^"2031-05-\d\d","Dockers' Union","Night shifts: no night shifts","supports",1,"yes",/m],
  ])('is shown as a table of its %s, and written as one', async (what, line) => {
    const asked = what === 'backbone' ? ['--reviewed', '--relation', 'conflict'] : ['--reviewed'];
    const shown = await readout(folder, ['network', '--show', what, ...asked]);
    expect(shown).toMatchObject({ exit: 0, out: expect.stringMatching(/^┌/) as string });
    expect(shown.err).toContain('from 2 coded statements, 2 of them reviewed, that weigh 2 in all.');
    expect(await readout(folder, ['network', '--show', what, ...asked, '-o', 'table.csv'])).toMatchObject({ exit: 0, out: '' });
    expect(await readFile(join(folder, 'table.csv'), 'utf8')).toMatch(line);
  });

  it.each([
    [['--window', '2s', '--show', 'camps'], /1 +│ Dockers' Union \| Port Operator/],
    [['--window', '1w', '--kernel', 'gaussian', '--relation', 'conflict'], /Dockers' Union.*Port Operator.*0\.\d/],
    [['--duplicates', 'acrossrange', '--relation', 'conflict'], /Dockers' Union.*Port Operator.*1/],
    [['--issue', 'nights', '--relation', 'conflict'], /Dockers' Union.*Port Operator.*1/],
    [['--without', 'port operator', '--show', 'counts'], /no night shifts.*1/],
  ])('is cut, weighed and narrowed as asked: %j', async (asked, line) => {
    const shown = await readout(folder, ['network', ...asked]);
    expect(shown.exit).toBe(0);
    expect(shown.out).toMatch(line);
  });

  it('is one of the project by its own names, as another program computes it too', async () => {
    const shown = await readout(folder, ['network', '--type', 'DNA Statement', '--relation', 'conflict', '--as-dna']);
    expect(shown.out).toMatch(/Dockers' Union.*Port Operator.*1/);
    expect(shown.err).toContain('As Discourse Network Analyzer 3.1 computes it');
    const persons = await readout(folder, [
      'network',
      '--type',
      'DNA Statement',
      '--variables',
      'person,concept,agreement',
      '--show',
      'counts',
      '--mode',
      'actors',
    ]);
    expect(persons.out).toMatch(/Maria Holt.*0.*1/);
    expect((await readout(folder, ['network', '--type', 'Quarrel'])).err).toContain('Give one of: DNA Statement');
    expect((await readout(folder, ['network', '--type', 'DNA Statement', '--variables', 'who,concept'])).err).toContain(
      'There is no variable "who"',
    );
  });

  it('says what is wrong with a network that cannot be', async () => {
    for (const [asked, said] of [
      [['--kernel', 'uniform'], 'needs a window'],
      [['--kernel', 'uniform', '--window', '5s'], 'by their time'],
      [['--without', 'Nobody'], 'There is no actor or concept "Nobody"'],
      [['--issue', 'pigeons'], 'pigeons'],
      [['--show', 'backbone', '--mode', 'two-mode'], 'There is no such network'],
      [['--show', 'counts', '-o', 'counts.graphml'], 'End it in one of: .csv, .json.'],
      [['--type', 'DNA Statement', '--variables', 'concept'], 'two or three'],
    ] as const)
      expect(await readout(folder, ['network', ...asked])).toMatchObject({
        exit: 2,
        err: expect.stringContaining(said) as string,
      });
    expect((await readout(folder, ['network', '--mode', 'two-mode', '--relation', 'conflict'])).err).toContain(
      'There is no such network',
    );
    expect((await readout(folder, ['network', '-o', 'net.txt'])).err).toContain('has no ending that names a format');
    expect((await readout(folder, ['network', '--window', '0d'])).err).toContain(
      'Write 30d, 4w, 3m, 1y, or 50s for fifty statements.',
    );
    expect((await readout(folder, ['network', '--min-confidence', '2'])).err).toContain('from 0 to 1');
  });

  it('comes out as it went in', async () => {
    const said = await readout(folder, ['export', 'out.dna']);
    expect(said).toMatchObject({ exit: 0, err: 'Wrote out.dna: 1 document, 2 statements.\n' });
    expect(readDna(join(folder, 'out.dna'))).toEqual(PROJECT);
  });

  it('goes to other programs, and what comes from them is looked at first', async () => {
    const said = await readout(folder, ['export', 'out.qdpx']);
    expect(said).toMatchObject({ exit: 0, err: 'Wrote out.qdpx: 1 source, 2 selections.\n' });
    expect((await readout(folder, ['import', 'out.qdpx'])).err).toContain('Wrote qda-mapping.yaml');
    expect(await readFile(join(folder, 'qda-mapping.yaml'), 'utf8')).toContain("Parties / Dockers' Union: union");
    expect(await readout(folder, ['export', 'codes.qdc'])).toMatchObject({ exit: 0 });
    expect((await readout(folder, ['import', 'codes.qdc'])).err).toContain('Wrote codes.yaml');
    await writeFile(join(folder, 'none.qdpx'), 'Once upon a time');
    expect(await readout(folder, ['import', 'none.qdpx'])).toMatchObject({ exit: 2 });
  });

  it('is refused where it is none, with nothing changed', async () => {
    await writeFile(join(folder, 'none.dna'), 'Once upon a time');
    const said = await readout(folder, ['import', 'none.dna']);
    expect(said.exit).toBe(2);
    expect(said.err).toContain('it is not an SQLite file\n  Give the .dna file that DNA 3 made.');
  });
});

it('a project of qualitative coding without sources is refused, with nothing taken in and no mapping written', async () => {
  const empty = madeZip({ 'project.qde': '<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users/></Project>' });
  await writeFile(join(folder, 'empty.qdpx'), empty);
  const said = await readout(folder, ['import', 'empty.qdpx', '--mapping', 'none.yaml']);
  expect([said.exit, said.err]).toEqual([2, expect.stringContaining('it has no sources')]);
  await expect(readFile(join(folder, 'none.yaml'))).rejects.toThrow('ENOENT');
});

it('a project on a server that does not answer is named without its password, and nothing is taken in', async () => {
  const said = await readout(folder, ['import', 'postgresql://ada:secret@127.0.0.1:1/dna']);
  expect([said.exit, said.err]).toEqual([2, expect.stringContaining('postgresql://ada@127.0.0.1:1/dna: it cannot be read')]);
  expect(said.err).not.toContain('secret');
});
