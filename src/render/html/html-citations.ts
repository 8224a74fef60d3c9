import type { Evidence } from '../../model/brief.ts';
import type { WordsAt } from '../page/issue-courses.ts';
import { keyOf, type Labels } from '../page/citation-labels.ts';
import { html, type Markup } from './safe-markup.ts';

/** One place in the brief that cites a piece of evidence. */
interface Place {
  readonly id: string;
  readonly section: string;
}

/** A piece of evidence with its name, its id in the page and the places that cite it. */
export interface Cited {
  readonly label: string;
  readonly id: string;
  readonly evidence: Evidence;
  readonly places: readonly Place[];
}

/** Keeps the links between the lines of the page and the words they rest on, in both directions. */
export class Citations {
  readonly #labels: Labels;
  readonly #places = new Map<string, Place[]>();
  readonly #elsewhere: (evidence: WordsAt) => string;
  #count = 0;

  /** `elsewhere`: where words stand that the page does not hold. */
  constructor(labels: Labels, elsewhere: (evidence: WordsAt) => string = () => '') {
    this.#labels = labels;
    this.#elsewhere = elsewhere;
  }

  /** Links from one line to the words it cites, each under the number of the report and the letter of the words. */
  links(cites: readonly Evidence[], section: string): Markup | null {
    const distinct = [...new Map(cites.map((evidence) => [keyOf(evidence), evidence])).values()];
    if (distinct.length === 0) return null;
    return html`<span class="cites">${distinct.map((evidence) => this.#link(evidence, section))}</span>`;
  }

  #link(evidence: Evidence, section: string): Markup {
    const place = { id: `cite-${(this.#count += 1)}`, section };
    const known = this.#places.get(keyOf(evidence));
    if (known) known.push(place);
    else this.#places.set(keyOf(evidence), [place]);
    const [number = '', letter = ''] = /^(\d+)(.*)$/.exec(this.#labels.of(evidence))?.slice(1) ?? [];
    return html`<a
      class="cite"
      id="${place.id}"
      href="${this.address(evidence)}"
      aria-label="[${number}${letter}], words in report ${number}"
      >[${number}<small>${letter}</small>]</a
    >`;
  }

  /** Address of the words of one piece of evidence. */
  address(evidence: WordsAt): string {
    return this.#labels.has(evidence) ? `#words-${this.#labels.of(evidence)}` : this.#elsewhere(evidence);
  }

  /** All that is cited from one report, in the order of its text. */
  inReport(report: number): Cited[] {
    return this.#labels.inReport(report).map((evidence) => ({
      label: this.#labels.of(evidence),
      id: this.address(evidence).slice(1),
      evidence,
      places: this.#places.get(keyOf(evidence)) ?? [],
    }));
  }
}
