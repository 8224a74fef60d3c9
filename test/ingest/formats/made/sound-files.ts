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

/** Two rows of a table whose columns are parted by a sign. */
const tableWith = (sign: string): Buffer =>
  Buffer.from(
    [
      ['id', 'Headline', 'Source', 'Publication date', 'Full text'],
      ['1', 'Dockers walk out', 'Coast Courier', '2031-05-14', `"They said ""no"".\n${WORDS[1]}"`],
      ['2', `"${WORDS[0]}"`, 'Sund Herald', '2031-05-15', `"${WORDS[2]}"`],
    ]
      .map((row) => row.join(sign))
      .join('\r\n'),
  );

/** A page that a browser saved as one file. */
const SAVED_PAGE = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://coast.example/talks',
  'Subject: Dockers walk out',
  'Date: Fri, 1 Aug 2031 09:00:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html',
  'Content-Location: https://coast.example/talks',
  '',
  `<html><body><h1>${WORDS[0]}</h1><p>${WORDS[1]}</p></body></html>`,
  '--b--',
  '',
].join('\r\n');

/** Lines of an article of Nexis in the newer form. */
const NEWER_NEXIS = [
  'Dockers walk out',
  'Coast Courier (Sound)',
  'May 1, 2031 Wednesday',
  'Copyright 2031 Coast Media All Rights Reserved',
  'Section: NEWS; Pg. 1',
  'Length: 101 words',
  'Body',
  ...WORDS,
  'Classification',
  'Language: ENGLISH',
  'Load-Date: June 1, 2031',
  'End of Document',
];

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
  'a table with commas': tableWith(','),
  'a table with tabs': tableWith('\t'),
  'a saved page': Buffer.from(SAVED_PAGE),
  'an export of Nexis in Word': docxWith([...NEWER_NEXIS, ...NEWER_NEXIS]),
  'an export of Nexis in PDF': pdfWith([column(NEWER_NEXIS, 60, 700)]),
  'an export of Nexis in RTF': Buffer.from(`{\\rtf1\\ansi ${[...NEWER_NEXIS, ...NEWER_NEXIS].join('\\par ')}}`),
  'an export of Factiva as a page': Buffer.from(
    `<html><body>${[1, 2]
      .map(
        (at) =>
          `<div class="article"><table><tr><td><b>HD</b></td><td>${WORDS[0]} ${at}</td></tr><tr><td><b>PD</b></td><td>${at} May 2031</td></tr><tr><td><b>SN</b></td><td>Coast Courier</td></tr><tr><td><b>LP</b></td><td><p class="articleParagraph">${WORDS[1]}</p></td></tr><tr><td><b>AN</b></td><td>Document COAST${at}</td></tr></table></div>`,
      )
      .join('')}</body></html>`,
  ),
  'an export of WISO': Buffer.from(
    `Hafenarbeiter gehen\n\n${WORDS[1]}\n\nQuelle: Küstenbote vom 01.05.2031, Seite 4\nRessort: Politik\nAutor: Ebba Lind\nDokumentnummer: KB-1\n\nDauerhafte Adresse des Dokuments:\nhttps://archive.example/KB-1\n\nAlle Rechte vorbehalten: (c) Küstenbote\n\n`,
  ),
  'a bibliography in RIS': Buffer.from(
    `TY  - NEWS\nTI  - ${WORDS[0]}\nT2  - Coast Courier\nDA  - 2031/05/11/\nAU  - Lind, Ebba\nN2  - ${WORDS[1]}\nER  - \n`,
  ),
};
