import { AGREEMENT_NOUN, JOINT_SUBJECT, OWN_RESOLVE, RESOLVE_OF_BODY } from '../../language/language.ts';
import type { ActVerb } from '../../model/reading/code.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Decision } from '../../model/coverage/decision.ts';
import type { Links } from '../../model/coverage/links.ts';
import type { OneSided } from '../../model/coverage/position.ts';
import { keptInPlace } from '../../link/keeping/kept-in-place.ts';
import { toldReadings, type ToldReading } from '../../link/keeping/told-reading.ts';
import { keptOf, keptOfList } from '../../text/kept-results.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import { cut } from '../../text/spans.ts';
import { Confirmations, isWithinConfirmationDays, MAX_CONFIRMATION_DAYS } from './confirmations.ts';
import { NearDays } from './near-days.ts';
import { decisionsOf } from '../decisions/decisions.ts';

/** Who denies or rejects an agreement does not announce one. */
const REFUSING_ACTS: ReadonlySet<ActVerb> = new Set(['deny', 'reject', 'threaten']);

/** "We have agreed" of one among more sides than these leaves open with whom. */
const MAX_SIDES_MEANT = 4;

/**
 * "Agreed", said by one party and by no other: announcements that the parties to the negotiation have not confirmed. A joint
 * document, which speaks for no single party, is not one-sided.
 */
export function oneSidedAnnouncements(
  { statements }: Pick<Links, 'statements'>,
  readings: readonly Reading[],
  codebook: Codebook,
  decisions: readonly Decision[] = decisionsOf(readings, codebook),
): readonly OneSided[] {
  return keptAnnouncements([askedStatements(statements), toldReadings(readings), decisions, codebook]);
}

/** The same statements as before where none has become another in what is asked of it here: how sure it is, and which alternatives it tells, is not. */
const askedStatements = keptInPlace((statement: Statement) => statement, {
  areSame: (before, now) => askedInWords(before) === askedInWords(now),
});

const askedInWords = keptOf(({ id, speaker, party, sourcing, said, act, renditions, codes }: Statement): string =>
  JSON.stringify([id, speaker, party, sourcing, said, act, renditions, codes.map(({ code }) => code.issue)]),
);

const keptAnnouncements = keptOfList<object, readonly OneSided[]>(
  ([statements, readings, decisions, codebook]) =>
    unconfirmedAnnouncements(
      statements as readonly Statement[],
      readings as readonly ToldReading[],
      decisions as readonly Decision[],
      codebook as Codebook,
    ),
  { most: 1 },
);

function unconfirmedAnnouncements(
  statements: readonly Statement[],
  readings: readonly ToldReading[],
  decisions: readonly Decision[],
  codebook: Codebook,
): readonly OneSided[] {
  const announcing = announcements(statements, readings);
  const byReport = new Map(readings.map((reading) => [reading.report, reading]));
  const announced = new NearDays<Statement>(MAX_CONFIRMATION_DAYS);
  for (const one of announcing) announced.add(one, one.said?.days.last ?? null);
  const confirmations = new Confirmations(statements, readings, decisions);
  const sides = codebook.parties.filter(({ role }) => role === 'party').map(({ id }) => id);
  const agreeing = new Map(announcing.map((one) => [one, partiesIn(one, byReport, sides)]));
  const isAnswerTo = (one: Statement, statement: Statement, named: readonly string[]): boolean =>
    isAnnouncedOf(one.party, agreeing.get(one) ?? [], statement.party, named) &&
    isWithinConfirmationDays(one, statement) &&
    (haveCommonIssue(one, statement) || confirmations.isBorneOut(one, statement));
  const byParty = groupByParty(announcing.filter((one) => !isOwnResolve(one, byReport)));
  return [...byParty].flatMap(([by, own]) => {
    const unconfirmed = own.flatMap((statement) => {
      const others = sides.filter((side) => side !== by);
      const joint = others.filter((side) => announcesToo(side, statement, byReport));
      const named = [...new Set([...partiesIn(statement, byReport, others), ...joint])];
      if (announced.some(statement.said?.days.last ?? null, (one) => isAnswerTo(one, statement, named))) return [];
      if (named.length === 0 && sides.length > MAX_SIDES_MEANT) return [];
      const missing = (named.length > 0 ? named : sides).filter(
        (side) =>
          side !== by && !joint.includes(side) && !confirms(side, statement, announced) && !confirmations.has(side, statement),
      );
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

function announcements(statements: readonly Statement[], readings: readonly ToldReading[]): Statement[] {
  const saidAgreed = announcesAgreement(readings);
  return statements.filter(
    ({ act, renditions }) =>
      !REFUSING_ACTS.has(act) && renditions.some((rendition) => saidAgreed.has(attributionKeyOf(rendition))),
  );
}

/** The parties that the words of a statement name: an agreement between two of several is confirmed by those two. */
function partiesIn({ renditions }: Statement, readings: ReadonlyMap<string, ToldReading>, sides: readonly string[]): string[] {
  const named = renditions.flatMap(({ report, attribution }) => {
    const reading = readings.get(report);
    const content = reading?.attributions[attribution]?.content ?? [];
    const within = (reading?.mentions ?? []).filter(({ span }) =>
      content.some(({ start, end }) => start <= span.start && span.end <= end),
    );
    return within.map(({ actor }) => reading?.actors.find(({ id }) => id === actor)?.party ?? actor);
  });
  return sides.filter((side) => named.includes(side));
}

/**
 * "A announced that B had agreed": where B says so too, its word bears that out, and is an announcement of its own only where it names others. Who else sits at the table
 * has no part in what these two agreed.
 */
function isAnnouncedOf(by: string | null, agreeing: readonly string[], side: string | null, named: readonly string[]): boolean {
  if (side === null || by === null || by === side || !agreeing.includes(side)) return false;
  return named.every((other) => other === by || agreeing.includes(other));
}

function groupByParty(statements: readonly Statement[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements)
    if (statement.party) groups.set(statement.party, [...(groups.get(statement.party) ?? []), statement]);
  return groups;
}

/** The renditions whose words say that something has been agreed. */
function announcesAgreement(readings: readonly ToldReading[]): Set<string> {
  return new Set(
    readings.flatMap(({ report, acts }) =>
      acts.filter(({ agreed }) => agreed !== null).map(({ attribution }) => attributionKeyOf({ report, attribution })),
    ),
  );
}

function attributionKeyOf({ report, attribution }: Rendition): string {
  return `${report} ${attribution}`;
}

/** "She had agreed to see a doctor", "I have resolved that": of nobody else but the speaker or his side. */
function isOwnResolve({ party, renditions }: Statement, readings: ReadonlyMap<string, ToldReading>): boolean {
  return renditions.every((rendition) => {
    const reading = readings.get(rendition.report);
    return reading !== undefined && isResolveIn(reading, rendition.attribution, party);
  });
}

function isResolveIn(reading: ToldReading, attribution: number, party: string | null): boolean {
  const { text, acts, attributions, mentions, actors } = reading;
  const agreed = acts.find((act) => act.attribution === attribution)?.agreed;
  if (!agreed) return false;
  const start = attributions[attribution]?.content.find((span) => span.start <= agreed.start)?.start ?? agreed.start;
  const before = text.slice(start, agreed.start);
  if (AGREEMENT_NOUN.test(cut(text, agreed)) || JOINT_SUBJECT.test(`${before} ${cut(text, agreed)}`)) return false;
  if (OWN_RESOLVE.test(before)) return true;
  const others = mentions.filter(
    ({ span }) => span.start >= start && span.end <= (attributions[attribution]?.content.at(-1)?.end ?? 0),
  );
  const isOther = (actor: string): boolean => sideOf(actor, actors) !== party;
  if (others.some(({ actor, span }) => isOther(actor) && WITH.test(text.slice(agreed.end, span.start)))) return false;
  if (RESOLVE_OF_BODY.test(before) && !others.some(({ actor }) => isOther(actor))) return true;
  const subject = mentions.filter(({ span }) => span.start >= start && span.end <= agreed.start).at(-1)?.actor;
  return subject !== undefined && sideOf(subject, actors) === party;
}

/** Right before those with whom something is agreed. */
const WITH = /\bwith (?:the )?$/iu;

function sideOf(actor: string, actors: ToldReading['actors']): string {
  return actors.find(({ id }) => id === actor)?.party ?? actor;
}

/** "The crews and the line announced": who is named beside the speaker speaks too. */
function announcesToo(side: string, { renditions }: Statement, readings: ReadonlyMap<string, ToldReading>): boolean {
  return renditions.some(({ report, attribution }) => {
    const reading = readings.get(report);
    const source = (reading?.attributions[attribution]?.source ?? []).filter((span) =>
      / and /u.test(cut(reading?.text ?? '', span)),
    );
    const named = (reading?.mentions ?? []).filter(({ span }) =>
      source.some((one) => one.start <= span.start && span.end <= one.end),
    );
    return named.some(({ actor }) => sideOf(actor, reading?.actors ?? []) === side);
  });
}

/** The other side itself must say so, or a document that speaks for no single party. */
function confirms(side: string, announcement: Statement, announced: NearDays<Statement>): boolean {
  return announced.some(announcement.said?.days.last ?? null, (other) => {
    const speaks =
      other.party === side ||
      (other.party === null && other.speaker.kind === 'document' && other.sourcing === 'official document');
    return speaks && isWithinConfirmationDays(other, announcement) && sameIssue(other, announcement);
  });
}

/** An announcement that names no issue confirms none that is named. */
function sameIssue(a: Statement, b: Statement): boolean {
  return (a.codes.length === 0 && b.codes.length === 0) || haveCommonIssue(a, b);
}

function haveCommonIssue(a: Statement, b: Statement): boolean {
  return a.codes.some(({ code }) => b.codes.some((other) => other.code.issue === code.issue));
}
