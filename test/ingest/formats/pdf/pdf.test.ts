import { describe, expect, it } from 'vitest';
import { column, pdfOfObjects, pdfWith, type Placed } from '../made/made-pdf.ts';
import { onlyText, readFile, refusalOf } from '../made/read-file.ts';

const LEFT = [
  'The union rejected the offer',
  'on Monday and said that it',
  'would not return to work',
  'until the owners had signed.',
  'Nobody at the port wished to',
  'speak about the next round.',
];
const RIGHT = [
  'The owners said they had gone',
  'as far as they could, and that',
  'the mediator knew all about it.',
  'A spokesman in Sound denied',
  'that a second paper existed.',
  'Talks go on next Wednesday.',
];

const paragraphs = (text: string): string[] => text.split('\n\n');

describe('a PDF', () => {
  it('of one column gives its paragraphs, whether they are parted by space or by an indent', async () => {
    const first = column(LEFT.slice(0, 4), 60, 700);
    const second = column(LEFT.slice(4), 60, 620);
    const third: Placed[] = [
      { words: 'Then it rained and they left.', x: 76, y: 596 },
      { words: 'It rained for a whole long day.', x: 60, y: 584 },
    ];
    const text = await onlyText('a.pdf', pdfWith([[...first, ...second, ...third]]));
    expect(paragraphs(text)).toEqual([
      LEFT.slice(0, 4).join(' '),
      LEFT.slice(4).join(' '),
      'Then it rained and they left. It rained for a whole long day.',
    ]);
  });

  it('of two columns is read one after the other, below the headline that runs across both', async () => {
    const headline = { words: 'Dockers walk out of the talks', x: 60, y: 740, size: 24 };
    const page = [headline, ...column(LEFT, 60, 700), ...column(RIGHT, 320, 700)];
    const text = await onlyText('a.pdf', pdfWith([page]));
    expect(paragraphs(text)[0]).toBe('Dockers walk out of the talks');
    expect(text.replace(/\s+/g, ' ')).toBe([headline.words, ...LEFT, ...RIGHT].join(' '));
  });

  it('of three columns whose baselines differ is read column by column', async () => {
    const short = (lines: readonly string[]): string[] => lines.map((line) => line.slice(0, 20).trim());
    const page = [...column(short(LEFT), 40, 700), ...column(short(RIGHT), 220, 697), ...column(short(LEFT), 400, 703)];
    const text = await onlyText('a.pdf', pdfWith([page], { packed: true }));
    expect(text.replace(/\s+/g, ' ')).toBe([...short(LEFT), ...short(RIGHT), ...short(LEFT)].join(' '));
  });

  it('loses its running heads and page numbers, and a sentence goes on over the page', async () => {
    const pages = [1, 2, 3].map((number): Placed[] => [
      { words: `Coast Courier, 14 May 2031`, x: 60, y: 770 },
      { words: `Page ${number} of 3`, x: 260, y: 30 },
    ]);
    pages[0]?.push(...column(['They talked all night about the', 'harbour, the owners and a new'], 60, 120));
    pages[1]?.push(...column(['contract that nobody had seen.', 'Then they went home to sleep.'], 60, 700));
    pages[2]?.push(...column(['That was the end of the talks.'], 60, 700));
    expect(await onlyText('a.pdf', pdfWith(pages))).toBe(
      'They talked all night about the harbour, the owners and a new contract that nobody had seen. Then they went home to sleep.' +
        '\n\nThat was the end of the talks.',
    );
  });

  it('has words whole again that a line end parted, and compounds with their hyphen', async () => {
    const page = column(
      [
        'The nego-',
        'tiators spoke of a cease-fire.',
        'Nobody would sign the cease-',
        'fire before the other Osmar-',
        'Veld talks had come to an end.',
      ],
      60,
      700,
    );
    expect((await onlyText('a.pdf', pdfWith([page]))).replace(/\s+/g, ' ')).toBe(
      'The negotiators spoke of a cease-fire. Nobody would sign the cease-fire before the other Osmar-Veld talks had come to an end.',
    );
  });

  it('printed from a browser tells the address that stands at its edge, and shows no watermark', async () => {
    const page = (number: number): Placed[] => [
      { words: `https://coast.example/talks ${number}/2`, x: 60, y: 20 },
      { words: 'CONFIDENTIAL', x: 200, y: 300, size: 60, turned: 45 },
      ...column(LEFT, 60, 700),
    ];
    const { reports } = await readFile('a.pdf', pdfWith([page(1), page(2)]));
    expect(reports[0]?.given.url).toBe('https://coast.example/talks');
    expect(reports[0]?.source).not.toMatch(/CONFIDENTIAL|https/);
  });

  it('with letters that a font joins and bold words that are printed twice gives them plain and once', async () => {
    const page: Placed[] = [
      { words: 'The owners agree.', x: 60, y: 700 },
      { words: 'The owners agree.', x: 60.2, y: 700 },
    ];
    expect(await onlyText('a.pdf', pdfWith([page]))).toBe('The owners agree.');
  });
});

describe('a PDF that cannot be read', () => {
  it('because it holds pictures of pages is named, with a program that recognises text', async () => {
    expect(await refusalOf('a.pdf', pdfWith([[], []]))).toMatchObject({
      why: 'the PDF holds pictures of pages and no text',
      remedy: expect.stringContaining('ocrmypdf') as string,
    });
  });

  it('in part is read for the rest, and the pages without text are named', async () => {
    const { reports, unreadable } = await readFile('a.pdf', pdfWith([column(LEFT, 60, 700), []]));
    expect(reports).toHaveLength(1);
    expect(unreadable).toMatchObject([{ why: 'page 2 holds no text; the other pages were read' }]);
  });

  it('because it is encrypted is named as that', async () => {
    const standard =
      '<< /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> ' +
      '/U <00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF> >>';
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', standard];
    const id = '/Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]';
    expect(await refusalOf('a.pdf', pdfOfObjects(objects, id))).toMatchObject({
      why: 'the PDF is encrypted',
      remedy: expect.stringContaining('password') as string,
    });
  });

  it('because it was cut off or is none is named as damaged', async () => {
    for (const bytes of [pdfWith([column(LEFT, 60, 700)]).subarray(0, 60), Buffer.from('%PDF-1.7 ...')])
      expect(await refusalOf('a.pdf', bytes)).toMatchObject({ why: expect.stringContaining('damaged') as string });
  });
});
