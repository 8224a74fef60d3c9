import type { CodebookParty } from '../../../src/model/codebook.ts';
import { nameKey } from '../../../src/propose/parties/party-name-key.ts';
import type { ProposedParty } from '../../../src/propose/parties/proposed-party.ts';

const TITLES =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Father|Judge|General|Colonel|Captain|Commodore|Major|Chief|Vice|Admiral)\.? )+/;

/** "Dr Ada Lund" and "Ada Lund" are one person's name. */
export function withoutTitle(name: string): string {
  return name.replace(TITLES, '');
}

/** A written and a proposed party are one when they share a name or a person; each is matched once, those that share most first. */
export function matchedParties(
  written: readonly CodebookParty[],
  proposed: readonly ProposedParty[],
): ReadonlyMap<CodebookParty, ProposedParty> {
  const pairs = written
    .flatMap((one) => proposed.map((found) => ({ one, found, shared: sharedNames(one, found) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const matches = new Map<CodebookParty, ProposedParty>();
  for (const { one, found } of pairs) if (!matches.has(one) && ![...matches.values()].includes(found)) matches.set(one, found);
  return matches;
}

function sharedNames(written: CodebookParty, found: ProposedParty): number {
  const keys = ({ name, names, people }: CodebookParty | ProposedParty): Set<string> =>
    new Set(
      [name, ...names, ...people.flatMap((person) => [person.name, ...person.also])].map((one) => nameKey(withoutTitle(one))),
    );
  const own = keys(written);
  return [...keys(found)].filter((key) => own.has(key)).length;
}
