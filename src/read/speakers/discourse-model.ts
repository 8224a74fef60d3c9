import type { Actor } from '../../model/reading/actor.ts';
import type { Span } from '../../model/span.ts';
import type { Person } from '../entities/mentions/person.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import { isPlural, NAMES_NO_PERSON, roleClass } from '../../language/language.ts';
import { addPlace, type Referent, type VoiceClass } from './referent.ts';
import type { ReportContext } from './report-context.ts';

/** Everybody a word of the report can point to: people, states, bodies, and the unnamed and documents met on the way. */
export class DiscourseModel {
  readonly referents: Referent[] = [];
  private readonly byActor = new Map<string, Referent>();
  private readonly report: ReportContext;

  constructor(report: ReportContext) {
    this.report = report;
    for (const person of report.people) this.addPerson(person);
    for (const hit of report.names) {
      const actor = report.known.actors.get(hit.sense.actor);
      if (actor) addPlace(this.actor(actor), hit.span);
    }
    for (const hit of report.outlets) if (!hit.sense.platform) addPlace(this.outlet(hit.sense.name), hit.span);
  }

  private addPerson(person: Person): void {
    const referent = makeReferent({ kind: 'actor', actor: person.id }, 'named', person.party, person.mentions);
    const whole = { ...referent, human: true, gender: person.gender, roles: person.offices, nations: person.nations };
    this.keep(person.id, whole);
  }

  /** A person or body of the codebook that the report has not named yet. */
  person(person: Person): Referent {
    const made = this.byActor.get(person.id);
    if (made) return made;
    this.addPerson(person);
    return this.byActor.get(person.id) ?? makeReferent({ kind: 'actor', actor: person.id }, 'named', person.party, []);
  }

  /** Several people cited together, whom "they" takes up; they speak as the first of them. */
  group(first: Referent, span: Span): Referent {
    const referent = { ...first, plural: true, gender: null, places: [span], spoke: -1 };
    this.referents.push(referent);
    return referent;
  }

  actor(actor: Pick<Actor, 'id' | 'party' | 'name'>): Referent {
    const made = this.byActor.get(actor.id);
    if (made) return made;
    const referent = {
      ...makeReferent({ kind: 'actor', actor: actor.id }, 'named', actor.party, []),
      roles: [actor.name],
      nations: new Set([actor.id]),
    };
    return this.keep(actor.id, referent);
  }

  /** Somebody known by an office only. */
  holder(actor: Pick<Actor, 'id' | 'party' | 'name'>, office: string, side: NameSense | null): Referent {
    const made = this.byActor.get(actor.id);
    if (made) return made;
    const base = makeReferent({ kind: 'actor', actor: actor.id }, 'named', actor.party, []);
    return this.keep(actor.id, { ...base, human: true, roles: [office], nations: new Set(side ? [side.actor] : []) });
  }

  /** An outlet by its name; null is the one that publishes the report. */
  outlet(name: string | null): Referent {
    const id = `outlet:${name ?? ''}`;
    return this.byActor.get(id) ?? this.keep(id, makeReferent({ kind: 'outlet', name }, 'outlet', null, []));
  }

  /** An unnamed source: never the same as another, however alike their words. */
  unnamed(
    words: string,
    head: string,
    details: Pick<Referent, 'party' | 'nations' | 'plural' | 'class'> & UnnamedDetails,
  ): Referent {
    const speaker = { kind: 'unnamed', words, number: details.number, closeness: details.closeness } as const;
    const human = head !== '' && roleClass(head) !== 'body' && !(roleClass(head) === null && NAMES_NO_PERSON.test(head));
    const referent = {
      ...makeReferent(speaker, details.class, details.party, [details.span]),
      human,
      plural: details.plural,
      roles: [head],
      nations: details.nations,
    };
    this.referents.push(referent);
    return referent;
  }

  document(words: string, head: string, party: string | null, span: Span): Referent {
    const referent = {
      ...makeReferent({ kind: 'document', words }, 'document', party, [span]),
      roles: [head],
      plural: isPlural(head),
    };
    this.referents.push(referent);
    return referent;
  }

  private keep(id: string, referent: Referent): Referent {
    this.byActor.set(id, referent);
    this.referents.push(referent);
    return referent;
  }
}

interface UnnamedDetails {
  readonly number: number | null;
  readonly closeness: string | null;
  readonly span: Span;
}

function makeReferent(speaker: Referent['speaker'], kind: VoiceClass, party: string | null, places: readonly Span[]): Referent {
  return {
    speaker,
    class: kind,
    party,
    human: false,
    plural: false,
    gender: null,
    roles: [],
    nations: new Set(),
    places: [...places],
    spoke: -1,
  };
}
