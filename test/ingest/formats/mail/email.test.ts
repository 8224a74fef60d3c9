import { describe, expect, it } from 'vitest';
import { docxWith } from '../made/made-docx.ts';
import { onlyText, readFile, refusalOf } from '../made/read-file.ts';

const HEAD = ['From: "Ebba Lind" <ebba@coast.example>', 'To: desk@example.org', 'Date: Wed, 14 May 2031 23:30:00 -0400'];
const BODY =
  'The dockers walked out of the talks in Sound on Monday after the owners had refused to sign, and the mediator went home without a word to anybody.';

/** A message with these headers more and this body. */
function mail(headers: readonly string[], body: string): Buffer {
  return Buffer.from([...HEAD, ...headers, '', body].join('\r\n'), 'latin1');
}

function parts(boundary: string, ...all: readonly string[]): string {
  return [...all.flatMap((part) => [`--${boundary}`, part]), `--${boundary}--`, ''].join('\r\n');
}

describe('a message', () => {
  it('of plain text is a report with its subject, its day where it was sent, and who wrote it', async () => {
    const { reports } = await readFile('a.eml', mail(['Subject: Dockers walk out'], BODY));
    expect(reports).toMatchObject([
      {
        source: BODY,
        given: { title: 'Dockers walk out', published: 'Wed, 14 May 2031 23:30:00 -0400', byline: 'Ebba Lind' },
      },
    ]);
  });

  it('that is sent to many is published by who sends it', async () => {
    const headers = ['Subject: Morning news', 'List-Unsubscribe: <https://coast.example/out>'];
    const { reports } = await readFile('a.eml', mail(headers, BODY));
    expect(reports[0]?.given).toMatchObject({ outlet: 'Ebba Lind', title: 'Morning news' });
  });

  it('is read from its page where its plain text only says that there is one', async () => {
    const headers = ['Subject: News', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary="b"'];
    const page = `<html><body><h1>Dockers walk out</h1><p>${BODY}</p></body></html>`;
    const body = parts('b', 'Content-Type: text/plain\r\n\r\nView this in a browser.', `Content-Type: text/html\r\n\r\n${page}`);
    const { reports } = await readFile('a.eml', mail(headers, body));
    expect(reports[0]).toMatchObject({ mediaType: 'text/html', given: { title: 'News' } });
    expect(reports[0]?.source).toContain('<h1>Dockers walk out</h1>');
    const both = parts('b', `Content-Type: text/plain\r\n\r\n${BODY}`, `Content-Type: text/html\r\n\r\n${page}`);
    expect((await readFile('b.eml', mail(headers, both))).reports[0]).toMatchObject({ mediaType: 'text/plain' });
  });

  it('in the sets and codings of mail comes out in its letters', async () => {
    const headers = [
      'Subject: =?utf-8?B?S2lldiBzYXlzIOKAnG5v4oCd?=',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
    ];
    const { reports } = await readFile('a.eml', mail(headers, 'The union said =93no=94 to the =\r\noffer of =80 5.'));
    expect(reports[0]?.source).toBe('The union said “no” to the offer of € 5.');
    expect(reports[0]?.given.title).toBe('Kiev says “no”');
  });

  it('gives the documents that are attached to it as reports of their own', async () => {
    const headers = ['Subject: Fwd', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"'];
    const docx = docxWith(['Dockers walk out', 'They said no.']).toString('base64');
    const inner = ['Subject: Older', 'From: a@example.org', 'Date: Mon, 12 May 2031 09:00:00 +0000', '', BODY].join('\r\n');
    const body = parts(
      'b',
      'Content-Type: text/plain\r\n\r\nSee what is attached.',
      `Content-Type: application/octet-stream; name="x.docx"\r\nContent-Disposition: attachment; filename="x.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${docx}`,
      `Content-Type: message/rfc822\r\n\r\n${inner}`,
      `Content-Type: application/pdf; name="y.pdf"\r\nContent-Disposition: attachment; filename="y.pdf"\r\n\r\n%PDF-1.4 broken`,
    );
    const { reports, unreadable } = await readFile('a.eml', mail(headers, body));
    expect(reports.map(({ source }) => source)).toEqual(['Dockers walk out\n\nThey said no.', BODY]);
    expect(reports[1]?.given).toMatchObject({ title: 'Older', published: 'Mon, 12 May 2031 09:00:00 +0000' });
    expect(unreadable).toMatchObject([{ why: expect.stringMatching(/^attachment y\.pdf: the PDF is damaged/) as string }]);
  });

  it('that a browser made of a page gives the page and its address, not the day of the saving', async () => {
    const page = `<html><body><h1>Dockers walk out</h1><p>${BODY}</p></body></html>`;
    const source = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://coast.example/talks',
      'Subject: Dockers walk out',
      'Date: Fri, 1 Aug 2031 09:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      parts('b', `Content-Type: text/html\r\nContent-Location: https://coast.example/talks\r\n\r\n${page}`),
    ].join('\r\n');
    const { reports } = await readFile('a.mhtml', source);
    expect(reports[0]).toMatchObject({ mediaType: 'text/html', given: { url: 'https://coast.example/talks' } });
    expect(reports[0]?.given.published).toBeUndefined();
  });

  it('without text is named, and a text that only begins like one is a text', async () => {
    expect(await refusalOf('a.eml', mail(['Subject: Empty'], ''))).toMatchObject({ why: 'the message holds no text' });
    expect(await onlyText('a.txt', 'From: the harbour\n\nThe dockers walked out.')).toBe(
      'From: the harbour\n\nThe dockers walked out.',
    );
  });

  it('within messages without end is read no deeper than three', async () => {
    let inner = mail(['Subject: Innermost'], BODY).toString('latin1');
    for (let depth = 0; depth < 8; depth += 1)
      inner = mail(['MIME-Version: 1.0', 'Content-Type: message/rfc822'], inner).toString('latin1');
    expect(await refusalOf('a.eml', inner)).toMatchObject({ why: expect.stringContaining('3 deep') as string });
  });
});

describe('a mailbox', () => {
  const message = (subject: string, body: string): string =>
    `From ebba@coast.example Wed May 14 23:30:00 2031\n${HEAD.join('\n')}\nSubject: ${subject}\n\n${body}\n\n`;

  it('gives each message as a report, also one that speaks of a sender at the beginning of a line', async () => {
    const quoted = `${BODY}\n\n>From the harbour came smoke.\nFrom there it went on.`;
    const { reports } = await readFile('Inbox', message('One', quoted) + message('Two', BODY));
    expect(reports.map(({ given }) => given.title)).toEqual(['One', 'Two']);
    expect(reports[0]?.source).toContain('\n\nFrom the harbour came smoke.\nFrom there it went on.');
  });

  it('names the message that cannot be read, and goes on', async () => {
    const { reports, unreadable } = await readFile(
      'a.mbox',
      message('One', BODY) + message('Two', '') + message('Three', `${BODY}!`),
    );
    expect(reports.map(({ given }) => given.title)).toEqual(['One', 'Three']);
    expect(unreadable).toMatchObject([{ why: 'message 2: the message holds no text' }]);
  });
});
