/** Whether a page begins as a library that Zotero exported as RDF. */
export function beginsZoteroRdf(letters: string): boolean {
  return letters.includes('http://www.zotero.org/namespaces/export#');
}

/** Whether a text begins as BibTeX does. */
export function beginsBibtex(letters: string): boolean {
  return /^\s*(?:%[^\n]*\n\s*){0,50}@[a-z]{2,40}\s{0,10}[{(]\s{0,10}[^\s,{}]{1,200}\s{0,10}[,=]/i.test(letters.slice(0, 8_192));
}

/** Whether a text begins as a list of CSL items does. */
export function beginsCslItems(letters: string): boolean {
  return /^\s*\[\s*\{/.test(letters) && /"(?:container-title|issued|citation-key)"\s{0,5}:/.test(letters);
}

/** Whether a page begins as records of ProQuest do. */
export function beginsProquestXml(letters: string): boolean {
  return (
    /^\s*<(?:\?xml|record)/i.test(letters) &&
    /<record[\s>]/i.test(letters) &&
    /<(?:GOID|RecordID|RecordTitle|TitleAtt|NumericPubDate|PubFrosting)[\s>]/.test(letters)
  );
}
