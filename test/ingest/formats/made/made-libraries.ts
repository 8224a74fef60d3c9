/** A library as Zotero writes it as RDF: an article with a page and a PDF beside it, one with a note, one with an abstract alone, one with nothing. */
export const ZOTERO_RDF = `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
  <bib:Article rdf:about="https://coast.example/walk-out">
    <z:itemType>newspaperArticle</z:itemType>
    <dcterms:isPartOf><bib:Newspaper><dc:identifier>ISSN 0000-0000</dc:identifier><dc:title>Coast Courier</dc:title></bib:Newspaper></dcterms:isPartOf>
    <bib:authors><rdf:Seq>
      <rdf:li><foaf:Person><foaf:surname>Lind</foaf:surname><foaf:givenName>Ebba</foaf:givenName></foaf:Person></rdf:li>
      <rdf:li><foaf:Person><foaf:surname>Penn</foaf:surname><foaf:givenName>Ivo</foaf:givenName></foaf:Person></rdf:li>
    </rdf:Seq></bib:authors>
    <link:link rdf:resource="#item_12"/>
    <link:link rdf:resource="#item_13"/>
    <dc:title>Dockers walk out &amp; owners wait</dc:title>
    <dcterms:abstract>Short.</dcterms:abstract>
    <dc:date>2031-05-14</dc:date>
    <dc:identifier><dcterms:URI><rdf:value>https://coast.example/walk-out</rdf:value></dcterms:URI></dc:identifier>
    <dcterms:dateSubmitted>2031-05-15 08:01:22</dcterms:dateSubmitted>
    <bib:pages>4</bib:pages>
  </bib:Article>
  <z:Attachment rdf:about="#item_12">
    <z:itemType>attachment</z:itemType>
    <rdf:resource rdf:resource="files/12/walk-out.pdf"/>
    <dc:title>Full text</dc:title>
  </z:Attachment>
  <z:Attachment rdf:about="#item_13">
    <z:itemType>attachment</z:itemType>
    <rdf:resource rdf:resource="files/13/walk-out.html"/>
    <dc:title>Snapshot</dc:title>
  </z:Attachment>
  <rdf:Description rdf:about="#item_20">
    <z:itemType>webpage</z:itemType>
    <dcterms:isPartOf rdf:resource="#site"/>
    <dc:title>Vark denies it</dc:title>
    <dc:date>15 May 2031</dc:date>
    <dcterms:isReferencedBy rdf:resource="#item_21"/>
  </rdf:Description>
  <z:Website rdf:about="#site"><dc:title>Harbour Wire</dc:title></z:Website>
  <bib:Memo rdf:about="#item_21"><rdf:value>&lt;p&gt;Jon Vark denied it.&lt;/p&gt;&lt;p&gt;He went home.&lt;/p&gt;</rdf:value></bib:Memo>
  <bib:Article rdf:about="#item_30">
    <z:itemType>newspaperArticle</z:itemType>
    <dc:title>Nothing but a title</dc:title>
  </bib:Article>
</rdf:RDF>
`;

/** The same things in BibTeX, with the accents, braces and months of it, and an entry that is broken. */
export const BIBTEX = `% made by hand
@string{courier = "Coast Courier"}

@article{lind_walk_2031,
\ttitle = {Dockers walk out of {Göteborg} \\& {\\O}stersund {\\textendash} caf{\\'e} of {\\"U}r\\'ius},
\turl = {https://coast.example/a\\_b},
\tabstract = {Short.},
\tjournal = courier,
\tauthor = {Lind, Ebba and {Staff of the Courier} and S{\\o}ren Holm},
\tmonth = may,
\tyear = {2031},
\tpages = {4--5},
\turldate = {2031-05-15},
\tfile = {Full Text PDF:files/12/walk-out.pdf:application/pdf;Snapshot:files/13/a\\;b.html:text/html},
}

@article{broken,
\ttitle = {It has no end,
\tyear = 2031

@online{vark_denies_2031,
  title = "Vark " # "denies it",
  date = {2031-05-15},
  organization = {Harbour Wire},
  note = {Jon Vark denied it.}
}
`;

/** The same in CSL JSON. */
export const CSL_JSON = JSON.stringify([
  {
    id: 'http://zotero.org/users/1/items/AAAA',
    type: 'article-newspaper',
    title: 'Dockers walk out',
    'container-title': 'Coast Courier',
    abstract: 'The union said no on Monday.',
    URL: 'https://coast.example/walk-out',
    author: [{ family: 'Lind', given: 'Ebba' }, { literal: 'Staff of the Courier' }],
    issued: { 'date-parts': [[2031, 5, 14]] },
    accessed: { 'date-parts': [['2031', 5, 15]] },
    page: 4,
  },
  {
    id: 'b',
    type: 'webpage',
    title: 'Vark denies it',
    publisher: 'Harbour Wire',
    note: 'Jon Vark denied it.',
    issued: { raw: '15 May 2031' },
  },
  { id: 'c', type: 'webpage', title: 'Nothing' },
  'no item',
]);
