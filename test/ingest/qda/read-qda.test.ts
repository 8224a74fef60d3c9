import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { qdaArchive } from '../../../src/export/qda/qda-archive.ts';
import { qdaCodebookXml } from '../../../src/export/qda/qda-xml.ts';
import { readQda } from '../../../src/ingest/qda/read-qda.ts';
import { madeZip } from '../formats/made/made-zip.ts';
import { ADA, anyQda, code, guid, selection, source } from './made-qda.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-qda-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = '2031-05-20T08:10:00.000Z';

function file(bytes: string | Uint8Array, name = 'made.qdpx'): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const SOURCE = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** project.qde as MAXQDA, NVivo and QualCoder write it, with what is given. */
function qde(sources: string, codes = `<Code guid="${SOURCE}" name="Nights" isCodable="true"/>`, more = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Talks" origin="Other" creationDateTime="2031-05-01T00:00:00Z">
<Users><User guid="${ADA.guid}" name="Ada"/></Users>
<CodeBook><Codes>${codes}</Codes></CodeBook><Sources>${sources}</Sources>${more}</Project>`;
}

function textSource(selections = '', path = `internal://${SOURCE}.txt`): string {
  return `<TextSource guid="${SOURCE}" name="first" plainTextPath="${path}">${selections}</TextSource>`;
}

function selected(start: number, end: number, target = SOURCE): string {
  return `<PlainTextSelection guid="${guid(7)}" startPosition="${start}" endPosition="${end}"><Coding guid="${guid(8)}" creatingUser="${ADA.guid}"><CodeRef targetGUID="${target}"/></Coding></PlainTextSelection>`;
}

describe('a project of qualitative coding', () => {
  test('is read as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(anyQda, (project) => {
        expect(readQda(file(qdaArchive(project, NOW)))).toEqual({ project, leftOut: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('counts its places in code points', () => {
    const text = '\u{1F600} Holt: no nights';
    const made = source(5, 'a', text, [selection(6, text, 'no nights', [4, ADA.guid])]);
    const bytes = qdaArchive({ name: 'p', users: [ADA], codes: [code(4, 'Nights')], sources: [made] }, NOW);
    const { project } = readQda(file(bytes));
    const [only] = project.sources[0]?.selections ?? [];
    expect(text.slice(only?.start, only?.end)).toBe('no nights');
    const zip = madeZip({ 'project.qde': qde(textSource(selected(8, 17))), [`Sources/${SOURCE}.txt`]: text });
    const [foreign] = readQda(file(zip)).project.sources[0]?.selections ?? [];
    expect(text.slice(foreign?.start, foreign?.end)).toBe('no nights');
  });

  it('may have its texts inside, GUIDs in braces and capitals, a mark at the beginning of a text', () => {
    const inside = `<TextSource guid="{${SOURCE.toUpperCase()}}" name="a"><PlainTextContent>Some text</PlainTextContent></TextSource>`;
    expect(readQda(file(madeZip({ 'project.qde': qde(inside) }))).project.sources[0]).toMatchObject({
      guid: SOURCE,
      text: 'Some text',
    });
    const marked = madeZip({
      'project.qde': qde(textSource(selected(0, 4))),
      [`sources/${SOURCE.toUpperCase()}.TXT`]: '\ufeffHolt',
    });
    expect(readQda(file(marked)).project.sources[0]).toMatchObject({ text: 'Holt', selections: [{ start: 0, end: 4 }] });
  });

  it('has what is no text left out, and told', () => {
    const media = `${textSource()}<PictureSource guid="${guid(3)}" name="p"/><AudioSource guid="${guid(4)}" name="s"/>`;
    const zip = madeZip({
      'project.qde': qde(media, undefined, '<Notes><Note guid="x"/></Notes>'),
      [`Sources/${SOURCE}.txt`]: 'a',
    });
    expect(readQda(file(zip)).leftOut).toEqual([
      { what: 'pictures', count: 1 },
      { what: 'sound', count: 1 },
      { what: 'notes', count: 1 },
    ]);
  });

  it('may be a codebook by itself', () => {
    const codes = [code(1, 'Nights', [code(2, 'no <nights> & "none"')])];
    expect(readQda(file(qdaCodebookXml(codes), 'made.qdc')).project).toMatchObject({ codes, sources: [] });
  });
});

const TEXT = { [`Sources/${SOURCE}.txt`]: 'a text' };

describe('is refused, with what to do, where', () => {
  it.each([
    ['it is no archive', 'Once upon a time, and long ago', /its end is missing/],
    ['it holds no project', madeZip({ 'other.xml': '<a/>' }), /holds no project/],
    ['its XML is of another kind', madeZip({ 'project.qde': '<html/>' }), /holds no project/],
    [
      'it declares entities',
      madeZip({ 'project.qde': `<!DOCTYPE a [<!ENTITY b "c">]>${qde(textSource())}`, ...TEXT }),
      /XML entities/,
    ],
    ['its texts are missing', madeZip({ 'project.qde': qde(textSource()) }), /the text of "first" is not in it/],
    ['its texts stand outside', madeZip({ 'project.qde': qde(textSource('', 'relative:///../../etc/passwd')) }), /is not in it/],
    [
      'it has media alone',
      madeZip({ 'project.qde': qde(`<VideoSource guid="${guid(3)}" name="v"/>`) }),
      /it has films \(1\), and no text/,
    ],
    ['places lie outside', madeZip({ 'project.qde': qde(textSource(selected(3, 99))), ...TEXT }), /lies outside its text/],
    ['places are none', madeZip({ 'project.qde': qde(textSource(selected(Number.NaN, 2))), ...TEXT }), /lies outside its text/],
    [
      'codes are missing',
      madeZip({ 'project.qde': qde(textSource(selected(0, 2, guid(9)))), ...TEXT }),
      /names a code that it does not have/,
    ],
    ['ids are none', madeZip({ 'project.qde': qde(textSource(), '<Code guid="1" name="x"/>'), ...TEXT }), /"1" is no GUID/],
    ['it nests without end', madeZip({ 'project.qde': qde('<a>'.repeat(2000)) }), /nest more than/],
    [
      'it unpacks without end',
      madeZip({ 'project.qde': qde(textSource()), [`Sources/${SOURCE}.txt`]: Buffer.alloc(140 * 1024 * 1024) }),
      /more than 128 MB/,
    ],
    ['it is larger than any project', madeZip({ 'project.qde': Buffer.alloc(65 * 1024 * 1024, ' ') }), /more than 64 MB/],
    ['it lies about its sizes', madeZip({ 'project.qde': Buffer.alloc(140 * 1024 * 1024) }, { lies: true }), /more than 128 MB/],
  ])('%s', (_, bytes, message) => {
    expect(() => readQda(file(bytes))).toThrow(message);
  });

  it('there is no such file', () => {
    expect(() => readQda(join(folder, 'none.qdpx'))).toThrow(/cannot be opened/);
  });
});

test('no file that was broken does more than be refused', () => {
  const whole = madeZip({ 'project.qde': qde(textSource(selected(0, 3))), ...TEXT });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
      const broken = Buffer.from(whole.subarray(0, Math.max(at + 1, length)));
      broken[at] = byte;
      try {
        readQda(file(broken));
      } catch (error) {
        expect(error).toMatchObject({ name: 'QdaProblem' });
      }
    }),
    { numRuns: 300 },
  );
});
