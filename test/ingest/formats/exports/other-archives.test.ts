import { describe, expect, it } from 'vitest';
import { onlyText, readFile } from '../made/read-file.ts';

const LEAD = 'The dockers walked out of the talks on Monday after the owners had refused to sign.';

describe('an export of ProQuest', () => {
  const article = (at: number): string =>
    [
      '_'.repeat(60),
      `Document ${at} of 2`,
      `Dockers walk out for the ${at}. time`,
      'Author: Lind, Ebba',
      'ProQuest document link',
      'Abstract: Short.',
      `Full text: ${LEAD}`,
      'Jon Vark denied it.',
      'Subject: Docks; Strikes',
      `Title: Dockers walk out for the ${at}. time`,
      'Publication title: Coast Courier; Sound',
      'Pages: A.4',
      `Publication date: May ${at}, 2031`,
      'ProQuest document ID: 123',
      `Document URL: https://archive.example/${at}`,
      'Last updated: 2031-05-15',
      'Database: News',
    ].join('\n\n');

  it('as text gives each article with its fields', async () => {
    const { reports, unreadable } = await readFile('proquest.txt', `Report Information\n\n${article(1)}\n\n${article(2)}`);
    expect(unreadable).toEqual([]);
    expect(reports.map(({ given }) => given)).toMatchObject(
      [1, 2].map((at) => ({
        title: `Dockers walk out for the ${at}. time`,
        outlet: 'Coast Courier',
        published: `May ${at}, 2031`,
        url: `https://archive.example/${at}`,
        byline: 'Lind, Ebba',
        section: 'A.4',
        loaded: '2031-05-15',
      })),
    );
    expect(reports[0]?.source).toBe(`Dockers walk out for the 1. time\n\nLind, Ebba\n\n${LEAD}\n\nJon Vark denied it.`);
  });

  it('as XML gives each record with its fields, in both forms that there are', async () => {
    const plain = (at: number): string =>
      `<Record><RecordID>${at}</RecordID><RecordTitle>Dockers walk out ${at} &amp; stay out</RecordTitle><Publication><PublicationID>9</PublicationID><Title>Coast Courier</Title></Publication>` +
      `<AlphaPubDate>May ${at}, 2031</AlphaPubDate><NumericPubDate>2031050${at}</NumericPubDate><Contributor><ContribRole>Author</ContribRole><OriginalForm>Ebba Lind</OriginalForm></Contributor>` +
      `<StartPage>4</StartPage><URLDocView>https://archive.example/${at}</URLDocView><Abstract>Short.</Abstract><FullText>${LEAD}\n\nJon Vark denied it.</FullText></Record>`;
    const grouped =
      `<?xml version="1.0"?><RECORD><GOID>77</GOID><Obj><TitleAtt><Title>Dockers stay out</Title></TitleAtt><NumericDate>2031-05-09</NumericDate>` +
      `<Contributors><Contributor><OriginalForm>Penn, Ivo</OriginalForm><NormalizedDisplayForm>Ivo Penn</NormalizedDisplayForm></Contributor></Contributors></Obj>` +
      `<DFS><PubFrosting><Title>Harbour Wire</Title></PubFrosting></DFS><TextInfo><Text WordCount="9">&lt;p&gt;${LEAD}&lt;/p&gt;&lt;p&gt;Jon Vark denied it.&lt;/p&gt;</Text></TextInfo></RECORD>`;
    const { reports, unreadable } = await readFile(
      'proquest.xml',
      `<?xml version="1.0"?>\n<Records>${plain(1)}${plain(2)}</Records>`,
    );
    expect(unreadable).toEqual([]);
    expect(reports.map(({ given }) => given)).toEqual(
      [1, 2].map((at) => ({
        title: `Dockers walk out ${at} & stay out`,
        outlet: 'Coast Courier',
        published: `2031-05-0${at}`,
        byline: 'Ebba Lind',
        url: `https://archive.example/${at}`,
        section: '4',
      })),
    );
    expect(reports[0]?.source).toContain(`${LEAD}\n\nJon Vark denied it.`);
    const single = await readFile('77.xml', grouped);
    expect(single.reports.map(({ given }) => given)).toMatchObject([
      { title: 'Dockers stay out', outlet: 'Harbour Wire', published: '2031-05-09', byline: 'Penn, Ivo' },
    ]);
    expect(single.reports[0]?.source).toContain(`${LEAD}\n\nJon Vark denied it.`);
  });

  it('that says that it holds more is named', async () => {
    expect((await readFile('proquest.txt', article(1))).unreadable).toMatchObject([
      { why: 'the ProQuest export says that it holds 2 articles, and 1 were found' },
    ]);
  });
});

describe('an export as RIS', () => {
  it('gives each article that has a text, and names the others', async () => {
    const one = (at: number, text: string): string =>
      `TY  - NEWS\nTI  - Dockers walk out ${at}\nT2  - Coast Courier\nDA  - 2031/05/1${at}/\nAU  - Lind, Ebba\nUR  - https://archive.example/${at}\n${text}ER  - \n`;
    const { reports, unreadable } = await readFile('export.ris', one(1, `N2  - ${LEAD}\n`) + one(2, ''));
    expect(reports.map(({ given }) => given)).toEqual([
      {
        title: 'Dockers walk out 1',
        outlet: 'Coast Courier',
        published: '2031-05-11',
        url: 'https://archive.example/1',
        byline: 'Lind, Ebba',
      },
    ]);
    expect(unreadable).toMatchObject([{ why: expect.stringContaining('Dockers walk out 2') as string }]);
  });
});

describe('an export of Europresse', () => {
  it('as a page gives each article with its fields', async () => {
    const article = (at: number): string =>
      `<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Courrier, no. 123${at}</span></div>` +
      `<span class="DocHeader">Politique, mercredi ${at} mai 2031, 512 mots, p. 4</span></header>` +
      `<div class="titreArticle"><p class="titreArticleVisu">Les dockers quittent la table ${at}</p></div>` +
      `<div class="docAuthors">Ebba Lind</div><div class="docOcurrContainer"><p>Ils sont partis lundi.</p><p>Personne n'a signé.</p></div></article>`;
    const page = `<!DOCTYPE html><html><head><title>Europresse</title></head><body>${article(1)}${article(2)}</body></html>`;
    const { reports } = await readFile('europresse.html', page);
    expect(reports.map(({ given }) => given)).toEqual(
      [1, 2].map((at) => ({
        title: `Les dockers quittent la table ${at}`,
        outlet: 'Le Courrier',
        published: `${at} mai 2031`,
        byline: 'Ebba Lind',
        section: 'Politique',
        length: '512 mots',
      })),
    );
    expect(reports[1]?.source).toMatch(/Ils sont partis lundi\.\n\nPersonne n'a signé\.$/);
  });
});

describe('an export of WISO', () => {
  it('as text gives each article with its fields', async () => {
    const article = (at: number): string =>
      `Hafenarbeiter gehen zum ${at}. Mal\n\nSie gingen am Montag.\n\nNiemand unterschrieb.\n\nQuelle: Küstenbote vom 0${at}.05.2031, Seite 4\n` +
      `Ressort: Politik\nAutor: Ebba Lind\nDokumentnummer: KB-${at}\n\nDauerhafte Adresse des Dokuments:\nhttps://archive.example/KB-${at}\n\nAlle Rechte vorbehalten: (c) Küstenbote\n\n`;
    const { reports } = await readFile('wiso.txt', article(1) + article(2));
    expect(reports.map(({ given }) => given)).toMatchObject(
      [1, 2].map((at) => ({
        title: `Hafenarbeiter gehen zum ${at}. Mal`,
        outlet: 'Küstenbote',
        published: `2031-05-0${at}`,
        byline: 'Ebba Lind',
        section: 'Politik',
      })),
    );
    expect(reports[0]?.source).toMatch(/Sie gingen am Montag\.\n\nNiemand unterschrieb\.$/);
  });
});

describe('a text that only speaks of an archive', () => {
  it('stays one report', async () => {
    const text = `Dockers walk out\n\nHe found 3 of 5 documents in the archive. Section: news.\n\n${LEAD}`;
    expect(await onlyText('a.txt', text)).toBe(text);
  });
});
