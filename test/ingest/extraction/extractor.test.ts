import { describe, expect, it } from 'vitest';
import { Extractor } from '../../../src/ingest/extraction/extractor.ts';
import { docxWith } from '../formats/made/made-docx.ts';
import { madeZip } from '../formats/made/made-zip.ts';
import { refusalOf } from '../formats/made/read-file.ts';

const LIMITS = { ms: 60_000, msPerMb: 0, heapMb: 512 };

describe('a file that takes too much', () => {
  it('of time is given up with its process', async () => {
    expect(await refusalOf('a.docx', docxWith(['Long.']), new Extractor({ ...LIMITS, ms: 0 }))).toMatchObject({
      why: expect.stringMatching(/^it was not read after/) as string,
      remedy: expect.stringContaining('Save it again') as string,
    });
  });

  it('of memory is given up with its process, and the next file begins another', async () => {
    const extractor = new Extractor({ ...LIMITS, heapMb: 96 });
    const paragraphs = '<w:p><w:t>Words without end.</w:t></w:p>'.repeat(3_000_000);
    await expect(extractor.extract(madeZip({ 'word/document.xml': paragraphs }))).rejects.toThrow('too much memory');
    const { reports } = await extractor.extract(docxWith(['Dockers walk out']));
    expect(reports).toEqual([{ text: 'Dockers walk out' }]);
    await extractor.close();
  });
});
