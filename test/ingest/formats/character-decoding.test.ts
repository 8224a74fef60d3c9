import { assert, boolean, pre, property, string, uint8Array } from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/ingest/formats/character-decoding.ts';

const ENGLISH = 'The union’s chair said: “We will not sign – not today.” A café in Zürich costs €3…\n'.repeat(3);
const RUSSIAN = 'Министр заявил, что переговоры продолжатся в понедельник. Стороны не договорились о сроках.\n'.repeat(3);

describe('a text is decoded in the character set that it is in', () => {
  it.each([
    ['utf-8', ENGLISH, 'utf-8'],
    ['utf-8', RUSSIAN, 'utf-8'],
    ['windows-1252', ENGLISH, 'windows-1252'],
    ['windows-1251', RUSSIAN, 'windows-1251'],
    ['utf-16le', ENGLISH, 'utf-16le'],
    ['utf-16be', ENGLISH, 'utf-16be'],
  ])('%s', (written, text, expected) => {
    expect(decode(iconv.encode(text, written), false)).toEqual({ text, encoding: expected, damaged: false });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    '%s with a byte order mark, which is no part of the text',
    (encoding) => {
      expect(decode(iconv.encode(RUSSIAN, encoding, { addBOM: true }), false)).toEqual({
        text: RUSSIAN,
        encoding,
        damaged: false,
      });
    },
  );

  it.each([
    '<meta charset="windows-1251">',
    "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
    '<?xml version="1.0" encoding="windows-1251"?>',
  ])('what a page declares: %s', (declaration) => {
    const page = `${declaration}<p>Мир</p>`;
    expect(decode(iconv.encode(page, 'windows-1251'), true)).toEqual({ text: page, encoding: 'windows-1251', damaged: false });
  });

  it('a page that declares Latin-1 keeps its quotation marks, which only Windows-1252 has', () => {
    const page = '<meta charset="iso-8859-1"><p>“No”</p>';
    expect(decode(iconv.encode(page, 'windows-1252'), true).text).toBe(page);
  });

  it('a page that declares another set than it has is read as what it is', () => {
    const page = '<meta charset="windows-1252"><p>“Нет”</p>';
    expect(decode(Buffer.from(page), true)).toMatchObject({ text: page, encoding: 'utf-8' });
  });
});

describe('faults', () => {
  it('a single bad byte in UTF-8 does not make it another set, and is told', () => {
    const bytes = Buffer.concat([Buffer.from(ENGLISH), Buffer.from([0xff]), Buffer.from(ENGLISH)]);
    expect(decode(bytes, false)).toEqual({ text: `${ENGLISH}\uFFFD${ENGLISH}`, encoding: 'utf-8', damaged: true });
  });

  it('a page whose declaration can be read is not in UTF-16, whatever it declares', () => {
    const page = `<meta charset="utf-16"><p>caf\xe9 \x93no\x94</p>`;
    expect(decode(Buffer.from(page, 'latin1'), true).text).toContain('<p>caf');
  });

  it('a text cut in the middle of a letter is told', () => {
    const bytes = Buffer.from(ENGLISH.trimEnd());
    expect(decode(bytes.subarray(0, bytes.length - 1), false)).toMatchObject({ encoding: 'utf-8', damaged: true });
  });

  it.each(['x-klingon', 'constructor', 'toString', 'hex', 'base64'])(
    'a declaration that means nothing on the web does not stop anything: %s',
    (charset) => {
      const page = `<meta charset="${charset}"><p>caf\xe9 \x93no\x94</p>`;
      expect(decode(Buffer.from(page, 'latin1'), true)).toMatchObject({
        text: expect.stringContaining('“no”') as string,
        encoding: 'windows-1252',
      });
    },
  );
});

describe('whatever the text', () => {
  it('valid UTF-8 comes back as it was', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1 }), (text) => {
        pre(!text.startsWith('\uFEFF') && !text.includes('\0'));
        expect(decode(new TextEncoder().encode(text), false).text).toBe(text);
      }),
    );
  });

  it('any bytes give some text', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), boolean(), (bytes, html) => {
        expect(typeof decode(bytes, html).text).toBe('string');
      }),
    );
  });
});
