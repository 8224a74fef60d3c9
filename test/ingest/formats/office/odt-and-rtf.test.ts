import { describe, expect, it } from 'vitest';
import { madeZip } from '../made/made-zip.ts';
import { onlyText, refusalOf } from '../made/read-file.ts';

function odt(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body>${body}</office:body></office:document-content>`;
  return madeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...parts });
}

describe('an OpenDocument text', () => {
  it('gives its headings and paragraphs with their blanks, without remarks', async () => {
    const body =
      '<text:h>Dockers walk out</text:h><text:p>The union<text:s text:c="2"/>said<text:tab/>no.' +
      '<office:annotation><text:p>Check this!</text:p></office:annotation> They left.</text:p>';
    expect(await onlyText('a.odt', odt(body))).toBe('Dockers walk out\n\nThe union  said\tno. They left.');
  });

  it('that is encrypted, or a spreadsheet, is named as that', async () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
    expect(await refusalOf('a.odt', odt('', { 'META-INF/manifest.xml': manifest }))).toMatchObject({ why: 'it is encrypted' });
    const sheet = madeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
    expect(await refusalOf('a.ods', sheet)).toMatchObject({ why: 'it is a spreadsheet or a presentation' });
  });
});

describe('an RTF document', () => {
  it.each([
    [
      'paragraphs and signs',
      '{\\rtf1\\ansi Dockers walk out\\par The union said \\ldblquote no\\rdblquote\\par}',
      'Dockers walk out\nThe union said “no”',
    ],
    ['letters beyond the old sets, once', '{\\rtf1\\ansi\\uc1 Zelenski\\u380?, \\u-4051?}', 'Zelenskiż, \uf02d'],
    ['letters that stand in for others, passed over by count', "{\\rtf1{\\uc2 \\u8364\\'80\\'81 5}}", '€ 5'],
    ['bytes in the set that it names', "{\\rtf1\\ansi\\ansicpg1251 \\'ca\\'e8\\'e5\\'e2}", 'Киев'],
    [
      'no tables of fonts, pictures, codes and running heads',
      '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\header Page 1}{\\pict 0102ff}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt A link}}. End}',
      'A link. End',
    ],
    ['no hidden words', '{\\rtf1 Seen {\\v unseen} seen\\v  unseen\\v0  again}', 'Seen  seen again'],
    ['line ends of the source as nothing', '{\\rtf1 Dock\r\ners\\par\r\nwalk}', 'Dockers\nwalk'],
    ['braces and backslashes that are meant', '{\\rtf1 a \\{b\\} \\\\ c}', 'a {b} \\ c'],
  ])('gives %s', async (_, source, text) => {
    expect((await onlyText('a.rtf', Buffer.from(source, 'latin1'))).trim()).toBe(text);
  });

  it('without text, or nested without end, is named as that', async () => {
    expect(await refusalOf('a.rtf', '{\\rtf1{\\pict 00}}')).toMatchObject({ why: 'it holds no text' });
    expect(await refusalOf('a.rtf', `{\\rtf1 ${'{'.repeat(100_000)}`)).toMatchObject({
      why: expect.stringContaining('nest') as string,
    });
  });
});
