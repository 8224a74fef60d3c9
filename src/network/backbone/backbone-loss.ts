import { matrixOf, NetworkBasis } from '../network.ts';
import { checkedSettings, type NetworkSettings } from '../network-settings.ts';
import { valueOf, type StatementTable } from '../statements/coded-statement.ts';
import { selectStatements } from '../statements/select-statements.ts';
import { spectralDistance, spectrumOf } from './spectra.ts';

/** What is lost of a network among actors when only some of the concepts are kept. */
export class BackboneLoss {
  /** All concepts, in the order of UTF-16 code units. */
  readonly concepts: readonly string[];
  readonly #basis: NetworkBasis;
  readonly #actors: readonly string[];
  readonly #whole: readonly number[];

  /** Throws RangeError for a two-mode network: a backbone is one of relations among actors. */
  constructor(table: StatementTable, settings: NetworkSettings) {
    if (checkedSettings(settings).mode !== 'one-mode') throw new RangeError('a backbone is that of a one-mode network');
    this.#basis = new NetworkBasis(table, settings, selectStatements(table, settings));
    const { rows, columns } = this.#basis.labels(this.#basis.selection.kept);
    this.#actors = rows;
    this.concepts = columns;
    this.#whole = this.#spectrum(new Set(columns));
  }

  /** The distance between the network of all concepts and that of these. */
  of(concepts: ReadonlySet<string>): number {
    return spectralDistance(this.#whole, this.#spectrum(concepts));
  }

  /** How many of the statements are about these concepts. */
  statements(concepts: ReadonlySet<string>): number {
    return this.#about(concepts).length;
  }

  #about(concepts: ReadonlySet<string>) {
    const { selection, settings } = this.#basis;
    return selection.kept.filter((statement) => concepts.has(String(valueOf(statement, settings.second))));
  }

  #spectrum(concepts: ReadonlySet<string>): readonly number[] {
    const labels = { rows: this.#actors, columns: this.concepts };
    return spectrumOf(matrixOf(this.#basis, this.#about(concepts), labels), this.#basis.settings.conventions.spectrum);
  }
}
