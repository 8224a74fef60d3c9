import { describe, expect, it } from 'vitest';
import { docxOf, docxParagraph, docxWith } from '../made/made-docx.ts';
import { madeZip } from '../made/made-zip.ts';
import { onlyText, readFile, refusalOf } from '../made/read-file.ts';

describe('a Word document', () => {
  it('gives its paragraphs, empty ones left out', async () => {
    expect(await onlyText('talks.docx', docxWith(['Dockers walk out', '', 'The union said no & left.']))).toBe(
      'Dockers walk out\n\nThe union said no & left.',
    );
  });

  it('is known by its content, whatever its name', async () => {
    expect(await onlyText('talks.txt', docxWith(['Dockers walk out']))).toBe('Dockers walk out');
    expect(await onlyText('talks', docxWith(['Dockers walk out']))).toBe('Dockers walk out');
  });

  it('gives words that are parted into runs as whole words, with tabs and line ends', async () => {
    const body = '<w:p><w:r><w:t>Dock</w:t></w:r><w:r><w:t>ers</w:t><w:tab/><w:t>walk</w:t><w:br/><w:t>out</w:t></w:r></w:p>';
    expect(await onlyText('a.docx', docxOf(body))).toBe('Dockers\twalk\nout');
  });

  it('gives the cells of a table as paragraphs', async () => {
    const cell = (words: string): string => `<w:tc>${docxParagraph(words)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('Osmar')}${cell('rejects')}</w:tr></w:tbl>${docxParagraph('After it.')}`;
    expect(await onlyText('a.docx', docxOf(body))).toBe('Osmar\n\nrejects\n\nAfter it.');
  });

  it('leaves out what was struck out while changes were tracked, and keeps what was put in', async () => {
    const body =
      '<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>now</w:t></w:r></w:ins><w:r><w:t> agree.</w:t></w:r></w:p>';
    expect(await onlyText('a.docx', docxOf(body))).toBe('We now agree.');
  });

  it('gives a text box once, and no codes of fields', async () => {
    const box = `<w:txbxContent>${docxParagraph('In a box.')}</w:txbxContent>`;
    const body =
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>` +
      '<w:r><w:instrText>HYPERLINK "https://coast.example"</w:instrText></w:r><w:r><w:t>A link.</w:t></w:r></w:p>';
    expect(await onlyText('a.docx', docxOf(body))).toBe('In a box.\n\nA link.');
  });

  it('gives its footnotes after its text', async () => {
    const notes = `<w:footnotes xmlns:w="x">${docxParagraph('The minister denied it.')}</w:footnotes>`;
    expect(await onlyText('a.docx', docxOf(docxParagraph('He said yes.'), { 'word/footnotes.xml': notes }))).toBe(
      'He said yes.\n\nThe minister denied it.',
    );
  });

  it('keeps the bytes of the file beside the text of the report', async () => {
    const bytes = docxWith(['Dockers walk out']);
    const { reports } = await readFile('talks.docx', bytes);
    expect(Buffer.from(reports[0]?.file?.bytes ?? []).equals(bytes)).toBe(true);
    expect(reports[0]?.provenance).toMatchObject({ part: 1, file: reports[0]?.file?.id });
  });
});

describe('a file that is packed', () => {
  it('and holds no text is named, with what it is', async () => {
    expect(await refusalOf('a.docx', docxWith(['', ' ']))).toMatchObject({ why: 'it holds no text' });
    expect(await refusalOf('a.xlsx', madeZip({ 'xl/workbook.xml': '<x/>' }))).toMatchObject({ why: 'it is a spreadsheet' });
    expect(await refusalOf('a.zip', madeZip({ 'report.txt': 'Text' }))).toMatchObject({
      why: 'it is a ZIP archive',
      remedy: expect.stringContaining('Unpack') as string,
    });
  });

  it('that would unpack to gigabytes is refused, also where it lies about its size', async () => {
    const parts = { 'word/document.xml': Buffer.alloc(200 * 1024 * 1024, 0x20) };
    for (const lies of [false, true])
      expect(await refusalOf('bomb.docx', madeZip(parts, { lies }))).toMatchObject({
        why: expect.stringContaining('128 MB') as string,
      });
  });

  it('that declares entities or nests without end is refused', async () => {
    const entities = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    expect(await refusalOf('a.docx', madeZip({ 'word/document.xml': entities }))).toMatchObject({
      why: expect.stringContaining('entities') as string,
    });
    expect(await refusalOf('a.docx', docxOf('<w:p>'.repeat(20_000)))).toMatchObject({
      why: expect.stringContaining('nest') as string,
    });
  });

  it('and was cut off, or is encrypted, is named as that', async () => {
    const whole = docxWith(['Dockers walk out']);
    expect(await refusalOf('a.docx', whole.subarray(0, 200))).toMatchObject({
      why: expect.stringContaining('damaged') as string,
    });
    const encrypted = Buffer.from(whole);
    for (let at = encrypted.indexOf('PK\x01\x02'); at >= 0; at = encrypted.indexOf('PK\x01\x02', at + 1)) encrypted[at + 8] = 1;
    expect(await refusalOf('a.docx', encrypted)).toMatchObject({ why: 'it is encrypted' });
  });
});
