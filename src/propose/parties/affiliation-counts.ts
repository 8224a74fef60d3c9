import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { LEGISLATOR_OFFICE, partyTags, PORTFOLIO_BEFORE, STAFF_OFFICE } from '../../language/language.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { contains, overlaps } from '../../text/spans.ts';
import { isPlaceOf, stateAt, type NameCounts, type NamedReport, type PlacedPerson } from './name-counts.ts';
import type { PlacedName } from './name-evidence.ts';
import { nameKey } from './party-name-key.ts';
import type { NamePhrase } from './name-phrases.ts';
import { commonOwner, descriptionsOf, hasOffice, pronounBefore, pronounBehind } from './person-descriptions.ts';
import { isSide } from './party-groups.ts';
import type { NamedPerson } from './proposed-people.ts';

/** How near behind a name the sign of a party stands, in UTF-16 code units. */
const TAG_CHARS = 30;
/** An antecedent of "its" stands so near before it, in UTF-16 code units. */
const ANTECEDENT_CHARS = 400;

/** Counts of whom people are said to be, and in whose company they are named. */
export class AffiliationCounts {
  readonly affiliations = new Map<NamedPerson, Map<string, number>>();
  readonly introduced = new Map<NamedPerson, Map<string, number>>();
  readonly company = new Map<NamedPerson, Map<string, number>>();
  readonly chiefs = new Map<NamedPerson, NamedPerson>();
  readonly #names: NameCounts;

  constructor(names: NameCounts) {
    this.#names = names;
    for (const [leader, key] of names.led) countFor(this.affiliations, leader, key);
  }

  add(report: NamedReport): void {
    this.#countCompany(report);
    for (const placed of report.persons) {
      this.#affiliate(report, placed);
      this.#followPronouns(report, placed);
    }
  }

  #countCompany({ reading, persons, places }: NamedReport): void {
    for (const { span } of reading.passages.filter(({ kind }) => kind === 'body'))
      for (const paragraph of paragraphs(reading.text, span)) {
        const here = new Set(places.filter(({ at }) => at >= paragraph.start && at < paragraph.end).map(({ key }) => key));
        const present = new Set(persons.filter(({ span: at }) => contains(paragraph, at)).map(({ person }) => person));
        for (const person of present) for (const key of here) countFor(this.company, person, key);
      }
  }

  /** Counts of whom the words around a name tell its bearer to be; where they tell an office alone, the name before them. */
  #affiliate(report: NamedReport, placed: PlacedPerson): void {
    if (this.#countTag(report, placed)) return;
    const { text } = report.reading;
    const parts = descriptionsOf(text, placed.span);
    const told = parts.filter((part) => this.#countDescription(report, placed, part));
    const office = parts.find((part) => hasOffice(text.slice(part.start, part.end)));
    if (told.length > 0 || !office) return;
    const before = antecedentOf(report.places, Math.min(office.start, placed.span.start));
    if (before !== null) countFor(this.introduced, placed.person, before);
  }

  /** "Ada Lund (D-Karsby)" is of the Democrats. */
  #countTag({ reading }: NamedReport, { span, person }: PlacedPerson): boolean {
    const [tag] = partyTags(reading.text.slice(span.end, span.end + TAG_CHARS));
    if (!tag) return false;
    const words = `${tag.party.charAt(0).toUpperCase()}${tag.party.slice(1)}s`;
    this.#count(person, nameKey(words), { span, words, proper: true }, reading);
    return true;
  }

  /** True where the description tells of whom somebody is, or whom he serves. */
  #countDescription({ reading, persons, isTaken }: NamedReport, { span, person }: PlacedPerson, part: Span): boolean {
    const { text } = reading;
    const other = persons.find((one) => overlaps(one.span, part) && one.span !== span);
    const body = this.#names.bodyIn(text, part);
    if (other && !body) return this.#serve(person, other.person, text.slice(part.start, part.end));
    const [named] = body ? [body] : this.#names.namesIn(text, part, isTaken).slice(-1);
    const phrase = named && isOfOffice(reading, part, named.span) ? null : (named ?? sideOf(text, part));
    if (phrase) this.#count(person, nameKey(phrase.words), phrase, reading);
    return phrase !== null;
  }

  /** "Ada Lund's spokesman, Per Holm" speaks for her. */
  #serve(person: NamedPerson, other: NamedPerson, words: string): boolean {
    if (other === person || !STAFF_OFFICE.test(words)) return false;
    this.chiefs.set(person, other);
    return true;
  }

  /** "Its convener, Per Holm", "Per Holm, its convener": of the name before. "Her spokesman, Per Holm": of the person before. */
  #followPronouns({ reading: { text }, persons, places }: NamedReport, { span, person }: PlacedPerson): void {
    const of = pronounBefore(text, span) ?? pronounBehind(text, span);
    if (of === null) return;
    if (!of.isPersons) {
      const owner = antecedentOf(places, of.at);
      if (owner !== null) countFor(this.affiliations, person, owner);
      return;
    }
    const chief = persons.findLast((one) => one.span.end <= of.at && of.at - one.span.end <= ANTECEDENT_CHARS);
    if (chief && chief.person !== person && !this.chiefs.has(person)) this.chiefs.set(person, chief.person);
  }

  #count(person: NamedPerson, key: string, phrase: NamePhrase, reading: Reading): void {
    this.#names.evidence(phrase, reading);
    countFor(this.affiliations, person, key);
  }
}

/** The noun of a side that somebody is said to be of; what else he is said to have is none. */
function sideOf(text: string, part: Span): NamePhrase | null {
  const noun = commonOwner(text, part);
  return noun && isSide(noun.words) ? noun : null;
}

/** Whom words at a place take up: the first name of its sentence, or of the sentence with a name that is nearest before it. */
function antecedentOf(places: readonly PlacedName[], at: number): string | null {
  const before = places.filter((place) => place.at < at && at - place.at <= ANTECEDENT_CHARS);
  const sentence = Math.max(...before.map((place) => place.sentence));
  return before.find((place) => place.sentence === sentence)?.key ?? null;
}

function countFor(all: Map<NamedPerson, Map<string, number>>, person: NamedPerson, key: string): void {
  const counts = all.get(person) ?? new Map<string, number>();
  counts.set(key, (counts.get(key) ?? 0) + 1);
  all.set(person, counts);
}

/** "Senator Ada Lund of Westmark", "Minister for Foreign Affairs Ada Lund": for what an office is held is nobody's side, unless it is a state. */
function isOfOffice(reading: Reading, part: Span, name: Span): boolean {
  const { text } = reading;
  const isPortfolio = PORTFOLIO_BEFORE.test(text.slice(part.start, name.start)) && stateAt(reading, name) === null;
  return isPortfolio || (LEGISLATOR_OFFICE.test(text.slice(part.start, part.end)) && isPlaceOf(text, name));
}
