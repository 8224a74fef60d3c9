import type { Evidence } from '../../model/brief.ts';
import { html, type Markup } from './markup.ts';

/** One place in the brief that cites a piece of evidence. */
interface Place {
  readonly id: string;
  readonly section: string;
}

/** A piece of evidence with its id in the page and the places that cite it. */
export interface Cited {
  readonly id: string;
  readonly evidence: Evidence;
  readonly places: Place[];
}

/** Keeps the links between the lines of the page and the words they rest on, in both directions. */
export class Citations {
  readonly #cited = new Map<string, Cited>();
  #places = 0;

  /** The same words of a report are shown once, however many lines cite them. */
  #of(evidence: Evidence): Cited {
    const key = JSON.stringify([evidence.report, evidence.spans]);
    const known = this.#cited.get(key) ?? { id: `words-${this.#cited.size + 1}`, evidence, places: [] };
    this.#cited.set(key, known);
    return known;
  }

  /** Links from one line to the words it cites: the number of the report, with a letter from its second piece of words on. */
  links(cites: readonly Evidence[], section: string): Markup {
    const seen = new Map<number, number>();
    const links = [...new Set(cites.map((evidence) => this.#of(evidence)))].map((cited) => {
      const { report } = cited.evidence;
      const nth = seen.get(report) ?? 0;
      seen.set(report, nth + 1);
      const place = { id: `cite-${(this.#places += 1)}`, section };
      cited.places.push(place);
      const label = `${report}${nth === 0 ? '' : String.fromCharCode(97 + (nth % 26))}`;
      return html`<a class="cite" id="${place.id}" href="#${cited.id}" aria-label="words in report ${report}">[${label}]</a>`;
    });
    return links.length === 0 ? html`` : html`<span class="cites">${links}</span>`;
  }

  /** Address of the words of one piece of evidence, for a mark in a drawing. */
  address(evidence: Evidence): string {
    return `#${this.#of(evidence).id}`;
  }

  /** All that is cited from one report, in the order of its text. */
  inReport(report: number): readonly Cited[] {
    const start = ({ evidence }: Cited): number => evidence.spans[0]?.start ?? 0;
    return [...this.#cited.values()].filter(({ evidence }) => evidence.report === report).sort((a, b) => start(a) - start(b));
  }
}
