/** How American papers tag a legislator's party: "(R-Maine)", "(D., Ohio)", "D-Calif.". The name is what a codebook would call it. */
const PARTY_OF_TAG: Readonly<Record<string, string>> = {
  R: 'republican',
  D: 'democrat',
  I: 'independent',
};

const TAG = /\(?\b([RDI])(?:-|\.,\s)\p{Lu}\p{L}*\.?(?:\s\p{Lu}\p{L}*\.?)?\)?/gu;

/** Each tag in a text, with the name of its party in lower case and singular. */
export function partyTags(text: string): readonly { readonly start: number; readonly end: number; readonly party: string }[] {
  return [...text.matchAll(TAG)].flatMap((found) => {
    const party = PARTY_OF_TAG[found[1] ?? ''];
    return party === undefined ? [] : [{ start: found.index, end: found.index + found[0].length, party }];
  });
}
