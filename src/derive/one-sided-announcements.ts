import type { ActVerb } from '../model/reading/code.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Comparison } from '../model/coverage/comparison.ts';
import type { OneSided } from '../model/coverage/position.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Rendition, Statement } from '../model/coverage/statement.ts';

/** Who denies or rejects an agreement does not announce one. */
const REFUSING_ACTS: ReadonlySet<ActVerb> = new Set(['deny', 'reject', 'threaten']);

/** Days within which another party's word can confirm an announcement. */
const MAX_CONFIRMATION_DAYS = 10;

/**
 * "Agreed", said by one party and by no other: announcements that the parties to the negotiation have not confirmed. A joint
 * document, which speaks for no single party, is not one-sided.
 */
export function oneSidedAnnouncements(
  { statements }: Pick<Comparison, 'statements'>,
  readings: readonly Reading[],
  codebook: Codebook,
): OneSided[] {
  const saidAgreed = announcesAgreement(readings);
  const announcing = statements.filter(
    ({ act, renditions }) =>
      !REFUSING_ACTS.has(act) && renditions.some((rendition) => saidAgreed.has(attributionKeyOf(rendition))),
  );
  const sides = codebook.parties.filter(({ role }) => role === 'party').map(({ id }) => id);
  const byParty = groupByParty(announcing);
  return [...byParty].flatMap(([by, own]) => {
    const unconfirmed = own.flatMap((statement) => {
      const missing = sides.filter((side) => side !== by && !confirms(side, statement, announcing));
      return missing.length > 0 ? [{ statement, missing }] : [];
    });
    if (unconfirmed.length === 0) return [];
    return [
      {
        by,
        unconfirmedBy: [...new Set(unconfirmed.flatMap(({ missing }) => missing))].sort(),
        statements: unconfirmed.map(({ statement }) => statement.id).sort(),
      },
    ];
  });
}

function groupByParty(statements: readonly Statement[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements)
    if (statement.party) groups.set(statement.party, [...(groups.get(statement.party) ?? []), statement]);
  return groups;
}

/** The renditions whose words say that something has been agreed. */
function announcesAgreement(readings: readonly Reading[]): Set<string> {
  return new Set(
    readings.flatMap(({ report, acts }) =>
      acts.filter(({ agreed }) => agreed !== null).map(({ attribution }) => attributionKeyOf({ report, attribution })),
    ),
  );
}

function attributionKeyOf({ report, attribution }: Rendition): string {
  return `${report} ${attribution}`;
}

/** The other side itself must say so, or a document that speaks for no single party. */
function confirms(side: string, announcement: Statement, announcing: readonly Statement[]): boolean {
  return announcing.some((other) => {
    const speaks =
      other.party === side ||
      (other.party === null && other.speaker.kind === 'document' && other.sourcing === 'official document');
    return speaks && isWithinConfirmationDays(other, announcement) && sameIssue(other, announcement);
  });
}

function isWithinConfirmationDays(a: Statement, b: Statement): boolean {
  if (!a.said || !b.said) return true;
  const apart = Math.abs(Date.parse(a.said.days.last) - Date.parse(b.said.days.last));
  return apart <= MAX_CONFIRMATION_DAYS * 86_400_000;
}

/** An announcement that names no issue confirms none that is named. */
function sameIssue(a: Statement, b: Statement): boolean {
  if (a.codes.length === 0 && b.codes.length === 0) return true;
  return a.codes.some(({ code }) => b.codes.some((other) => other.code.issue === code.issue));
}
