/** An id made from words that none of those that were made before has; `stem` where the words have no letter that an id may have. */
export function draftedId(words: string, taken: Set<string>, stem: string): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return untakenId(plain, taken, stem);
}

/** The same from an id of a reading, which has letters of any alphabet, and hyphens that stay. */
export function draftedFromId(id: string, taken: Set<string>, stem: string): string {
  return untakenId(id.replaceAll(/[^a-z0-9-]+/g, '-'), taken, stem);
}

function untakenId(plain: string, taken: Set<string>, stem: string): string {
  const first = plain.replaceAll(/^-+|-+$/g, '') || stem;
  let id = first;
  for (let number = 2; taken.has(id); number += 1) id = `${first}-${number}`;
  taken.add(id);
  return id;
}
