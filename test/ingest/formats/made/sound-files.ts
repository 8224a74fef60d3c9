import { BIBTEX, CSL_JSON, ZOTERO_RDF } from './made-libraries.ts';
import { docxWith } from './made-docx.ts';
import { column, pdfWith } from './made-pdf.ts';
import { CRAWL, PACKED_CRAWL } from './made-warc.ts';
import { madeZip } from './made-zip.ts';

const WORDS = [
  'Dockers walk out of the talks',
  'The union said no on Monday, and the owners went home.',
  'Jon Vark denied that he had agreed to a second paper.',
];

const MAIL = [
  'From: "Ebba Lind" <ebba@coast.example>',
  'Subject: =?utf-8?Q?Dockers_walk_out?=',
  'Date: Wed, 14 May 2031 23:30:00 -0400',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  WORDS.join('\r\n\r\n'),
  '--b',
  'Content-Type: application/octet-stream; name="x.docx"',
  'Content-Disposition: attachment; filename="x.docx"',
  'Content-Transfer-Encoding: base64',
  '',
  docxWith(WORDS).toString('base64'),
  '--b--',
  '',
].join('\r\n');

/** A whole file of each format, from which texts are extracted; what is mutated begins as one of them. */
export const SOUND_FILES: Readonly<Record<string, Uint8Array>> = {
  'a PDF': pdfWith([column(WORDS, 60, 700), column(WORDS, 60, 700)]),
  'a packed PDF': pdfWith([column(WORDS, 60, 700)], { packed: true }),
  'a Word document': docxWith(WORDS),
  'an OpenDocument text': madeZip({
    'content.xml': `<office:body xmlns:text="t">${WORDS.map((each) => `<text:p>${each}</text:p>`).join('')}</office:body>`,
  }),
  'an RTF document': Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}${WORDS.join('\\par ')} \\u8364? \\'80}`,
    'latin1',
  ),
  'a message': Buffer.from(MAIL),
  'a mailbox': Buffer.from(`From a@b Wed May 14 23:30:00 2031\n${MAIL}\n\nFrom a@b Wed May 14 23:30:00 2031\n${MAIL}`),
  'an export of Nexis': Buffer.from(
    [1, 2]
      .map(
        (at) =>
          `  ${at} of 2 DOCUMENTS\n\nCoast Courier\n\nMay ${at}, 2031 Wednesday\n\n${WORDS[0]}\n\nLENGTH: 9 words\n\n${WORDS[1]}\n\nLOAD-DATE: May 2, 2031\n\n`,
      )
      .join(''),
  ),
  'an export of Factiva': Buffer.from(
    [1, 2]
      .map(
        (at) =>
          `HD  ${WORDS[0]}\nWC  9 words\nPD  ${at} May 2031\nSN  Coast Courier\nLP  ${WORDS[1]}\nTD  ${WORDS[2]}\nAN  Document COASTC0020310514e75e0000${at}\n`,
      )
      .join('\n'),
  ),
  'an export of ProQuest': Buffer.from(
    `${'_'.repeat(40)}\nDocument 1 of 1\n${WORDS[0]}\nFull text: ${WORDS[1]}\nPublication title: Coast Courier\nPublication date: May 1, 2031\n`,
  ),
  'a Zotero library': Buffer.from(ZOTERO_RDF),
  'a bibliography in BibTeX': Buffer.from(BIBTEX),
  'a bibliography in CSL JSON': Buffer.from(CSL_JSON),
  'an export of ProQuest in XML': Buffer.from(
    `<?xml version="1.0"?><Records><Record><RecordID>1</RecordID><RecordTitle>${WORDS[0]}</RecordTitle><FullText>${WORDS[1]}</FullText></Record></Records>`,
  ),
  'a web archive': PACKED_CRAWL,
  'a web archive that is not packed': Buffer.concat(CRAWL),
  'a web archive in a WACZ': madeZip({
    'archive/data.warc.gz': PACKED_CRAWL,
    'pages/pages.jsonl': '{"url":"https://coast.example/denial"}',
  }),
  'an EPUB': madeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfile full-path="b.opf"/></container>',
    'b.opf': '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml': `<html><body><p>${WORDS[1]}</p></body></html>`,
  }),
  'an export of Europresse': Buffer.from(
    `<html><article><span class="DocPublicationName">Le Courrier</span><p class="titreArticleVisu">${WORDS[0]}</p><div class="docOcurrContainer"><p>${WORDS[1]}</p></div></article></html>`,
  ),
};
