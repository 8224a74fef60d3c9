/** An id made from words that none of those that were made before has; `stem` where the words have no letter that an id may have. */
export function draftedId(words: string, taken: Set<string>, stem: string): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const first = plain === '' ? stem : plain;
  let id = first;
  for (let number = 2; taken.has(id); number += 1) id = `${first}-${number}`;
  taken.add(id);
  return id;
}
