import { describe, expect, it } from 'vitest';
import { Extractor } from '../../../src/ingest/extraction/extractor.ts';
import { docxWith } from '../formats/made/made-docx.ts';
import { madeZip } from '../formats/made/made-zip.ts';
import { refusalOf } from '../formats/made/read-file.ts';

const BYTES_A_MB = 1024 * 1024;

/** Other processes that this one has begun and that are there. */
function processesBegun(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length;
}

const LIMITS = { ms: 60_000, msPerMb: 0, heapMb: 512 };

describe('a file that takes too much', () => {
  it('of time is given up with its process', async () => {
    expect(await refusalOf('a.docx', docxWith(['Long.']), new Extractor({ ...LIMITS, ms: 0 }))).toMatchObject({
      why: expect.stringMatching(/^it was not read after/) as string,
      remedy: expect.stringContaining('Save it again') as string,
    });
  });

  it('of time is followed by one other process, which ends with the work', async () => {
    await expect.poll(processesBegun).toBe(0);
    // Of a megabyte nothing is waited for.
    const extractor = new Extractor({ ...LIMITS, msPerMb: -LIMITS.ms });
    await expect(extractor.extract(new Uint8Array(BYTES_A_MB).fill(65))).rejects.toThrow('it was not read after');
    for (const words of ['Dockers walk out', 'Cranes stand still', 'Talks go on'])
      expect(await extractor.extract(docxWith([words]))).toMatchObject({ reports: [{ text: words }] });
    expect(processesBegun()).toBe(1);
    await extractor.close();
    await expect.poll(processesBegun).toBe(0);
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
