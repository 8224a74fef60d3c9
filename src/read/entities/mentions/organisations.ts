import type { Actor } from '../../../model/reading/actor.ts';
import type { Span } from '../../../model/span.ts';
import { slug } from '../known/states.ts';
import { ARTICLE_OR_POSSESSIVE, roleClass } from '../../../language/language.ts';

/** An organisation that the report brings in: "the Relief League", "the Osmari water ministry". */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly party: string | null;
  /** person: somebody known by the office only. */
  readonly kind: 'organisation' | 'person';
  readonly mentions: Span[];
}

/** The organisations of one report that neither the codebook nor the data know. */
export class Bodies {
  private readonly byId = new Map<string, Body>();
  private readonly report: string;

  /** The id of the report keeps bodies without a name of their own ("the ministry") apart from those of other reports. */
  constructor(report: string) {
    this.report = report;
  }

  /** The body of a name, made when it is new. */
  named(name: string, party: string | null, span: Span, kind: Body['kind'] = 'organisation'): Body {
    const plain = name.replace(ARTICLE_OR_POSSESSIVE, '').replace(/\s+/g, ' ');
    const own = party !== null || /\s/.test(plain) || roleClass(plain) === null;
    const id = own ? slug(plain) : `${slug(plain)}-${this.report.slice(0, 8)}`;
    const body = this.byId.get(id) ?? { id, name: plain, party, kind, mentions: [] };
    this.byId.set(id, body);
    body.mentions.push(span);
    return body;
  }

  /** "The ministry", "the League": the body named last before a place whose name ends in that word. */
  endingIn(word: string, before: number, party: string | null): Body | null {
    const wanted = word.toLowerCase();
    let best: { readonly body: Body; readonly place: number } | null = null;
    for (const body of this.byId.values()) {
      if (!body.name.toLowerCase().split(' ').includes(wanted) || (party !== null && body.party !== party)) continue;
      const place = Math.max(-1, ...body.mentions.map((one) => one.start).filter((start) => start < before));
      if (place >= 0 && (!best || place > best.place)) best = { body, place };
    }
    return best?.body ?? null;
  }

  all(): readonly Body[] {
    return [...this.byId.values()];
  }

  actors(): Actor[] {
    return this.all().map(({ id, name, party, kind }) => ({
      id,
      kind,
      name,
      names: [name],
      office: kind === 'person' ? name : null,
      party,
      certain: false,
      why: party === null ? 'Named in the report; no party shows.' : `Named in the report with words of party ${party}.`,
    }));
  }
}
