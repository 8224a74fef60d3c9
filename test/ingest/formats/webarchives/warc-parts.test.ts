import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { partsByRecords } from '../../../../src/ingest/formats/webarchives/warc-parts.ts';
import { OK, page, warcRecord } from '../made/made-warc.ts';
import { readFile } from '../made/read-file.ts';
import { partsInPieces } from '../parting/pieces.ts';

const words = (number: number): string => `Day ${number}: ${'nobody signed. '.repeat(40)}`;
const record = (number: number): Buffer =>
  warcRecord({ url: `https://coast.example/${number}`, http: OK, body: page(words(number)) });
const ARCHIVE = Buffer.concat(Array.from({ length: 30 }, (_, at) => record(at)));

describe('a web archive that is parted', () => {
  it('has whole records in each part, packed where it is packed', async () => {
    const plain = await partsInPieces(partsByRecords, ARCHIVE, 3_000, 1_111);
    expect(plain.length).toBeGreaterThan(5);
    for (const part of plain) expect(part).toMatch(/^WARC\/1[\s\S]*\r\n\r\n$/);
    const packed = await partsInPieces(partsByRecords, gzipSync(ARCHIVE), 3_000, 101);
    expect(packed.map((part) => gunzipSync(Buffer.from(part, 'latin1')).toString('latin1'))).toEqual(plain);
  });

  it('keeps what was asked for and what was answered together', async () => {
    const asked = (number: number): Buffer =>
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: request\r\nWARC-Target-URI: <https://coast.example/${number}>\r\nContent-Type: application/http\r\nContent-Length: 18\r\n\r\nGET / HTTP/1.1\r\n\r\n\r\n\r\n`,
      );
    const both = Buffer.concat(Array.from({ length: 12 }, (_, at) => [record(at), asked(at)]).flat());
    for (const part of await partsInPieces(partsByRecords, both, 1_000, 500))
      expect(part.match(/WARC-Type: request/g)?.length).toBe(part.match(/HTTP\/1.1 200/g)?.length);
  });

  it('that breaks off gives what stands before, and says so', async () => {
    const parts = await partsInPieces(partsByRecords, gzipSync(ARCHIVE).subarray(0, 600), 3_000, 101);
    expect(parts.at(-1)).toMatch(/^! the web archive breaks off: /);
  });

  it('that unpacks without end is given up', async () => {
    const endless = gzipSync(Buffer.concat(Array.from({ length: 4_000 }, (_, at) => record(at))));
    const parts = await partsInPieces(partsByRecords, endless, 1_000, 10_000);
    expect(parts.at(-1)).toBe('! the web archive breaks off: unpacked it has no end');
  });

  it('gives the same reports as the whole, and a page that came again once', async () => {
    const twice = Buffer.concat([ARCHIVE, record(0)]);
    const whole = await readFile('crawl.warc', twice);
    const parted = await readFile('crawl.warc', twice, { limits: { partBytes: 3_000 } });
    expect(parted.unreadable).toEqual([]);
    expect(parted.reports.map(({ id }) => id)).toEqual(whole.reports.map(({ id }) => id));
    expect(parted.reports).toHaveLength(30);
    expect(new Set(parted.reports.map(({ provenance }) => provenance.file)).size).toBeGreaterThan(5);
  });
});
