import type { Codebook } from '../../../model/codebook.ts';
import type { DnaMapping } from '../../../model/exchange/dna-mapping.ts';
import { wordsIn, type DnaProject } from '../../../model/exchange/dna-project.ts';
import type { Code, Stance } from '../../../model/reading/code.ts';
import type { Value } from '../../../network/statements/coded-statement.ts';

/** How statements of the type that DNA gives a new project are written. */
export const PLAIN_MAPPING: DnaMapping = {
  mapping: 1,
  type: 'DNA Statement',
  person: 'person',
  organisation: 'organization',
  concept: 'concept',
  agreement: 'agreement',
  organisations: {},
  concepts: {},
  stances: { yes: 'supports', no: 'opposes' },
};

type Meant = Pick<Code, 'issue' | 'alternative'>;

/** What a project calls what the codebook has: by its mapping the other way round. */
export class ProjectWords {
  readonly mapping: DnaMapping;
  readonly #project: DnaProject;
  readonly #codebook: Codebook;
  /** The type of the statements, null where the project has none of that name. */
  readonly #type: number | null;

  constructor(mapping: DnaMapping, project: DnaProject, codebook: Codebook) {
    this.mapping = mapping;
    this.#project = project;
    this.#codebook = codebook;
    const type = project.STATEMENTTYPES.find((row) => row['Label'] === mapping.type)?.['ID'];
    this.#type = typeof type === 'number' ? type : null;
  }

  get type(): number | null {
    return this.#type;
  }

  /** The alternative that a concept of the project stands for, by the ids that the codebook has now. */
  meantBy(concept: string): string | null {
    const [, alternative] = (this.mapping.concepts[concept] ?? '').split('/');
    return alternative === undefined ? null : this.#now(this.#alternatives(), alternative);
  }

  /** The project's own concept where one stands for the alternative or is spelled like it; else the words of the codebook. */
  concept({ issue, alternative }: Meant): string {
    const own = Object.keys(this.mapping.concepts).find((concept) => this.meantBy(concept) === alternative);
    if (own !== undefined) return own;
    const found = this.#codebook.issues.find(({ id }) => id === issue);
    const title = found?.alternatives.find(({ id }) => id === alternative)?.title ?? alternative ?? '';
    return this.#values(this.mapping.concept).has(title) ? title : `${found?.title ?? issue}: ${title}`;
  }

  organisation(party: string): string {
    const { parties } = this.#codebook;
    const own = Object.entries(this.mapping.organisations).find(([, id]) => id !== null && this.#now(parties, id) === party);
    return own?.[0] ?? parties.find(({ id }) => id === party)?.name ?? party;
  }

  /** Who speaks, by the spelling that the project has for one of his names; nobody where it is an organisation by itself. */
  speaker(names: readonly string[]): string {
    const [organisations, known] = [this.#values(this.mapping.organisation), this.#values(this.mapping.person)];
    if (names.some((name) => organisations.has(name))) return '';
    return names.find((name) => known.has(name)) ?? names[0] ?? '';
  }

  /** The value for a stance, of several that which is the nearest to the one before; null where there is none. */
  agreement(stance: Stance, before?: Value): Value | null {
    const { agreement, stances } = this.mapping;
    if (agreement === null) return stance === 'supports' ? '' : null;
    const kind = this.#variable(agreement)?.['DataType'] ?? 'boolean';
    const fitting = Object.keys(stances).filter((value) => stances[value] === stance);
    const values = fitting.map((value): Value =>
      kind === 'boolean' ? value === 'yes' : kind === 'integer' ? Number(value) : value,
    );
    const distance = (value: Value): number => Math.abs(Number(value) - Number(before ?? 0)) || 0;
    return values.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
  }

  #alternatives(): Codebook['issues'][number]['alternatives'] {
    return this.#codebook.issues.flatMap(({ alternatives }) => alternatives);
  }

  /** An id as the codebook has it now. */
  #now(entries: readonly { readonly id: string; readonly was?: readonly string[] | undefined }[], id: string): string {
    return entries.find(({ was = [] }) => was.includes(id))?.id ?? id;
  }

  #variable(name: string | null) {
    return this.#project.VARIABLES.find((row) => row['StatementTypeId'] === this.#type && row['Variable'] === name);
  }

  #values(name: string | null): ReadonlySet<string> {
    const variable = this.#variable(name);
    if (!variable) return new Set();
    return new Set(
      this.#project.ENTITIES.filter(({ VariableId }) => VariableId === variable['ID']).map((row) => wordsIn(row, 'Value')),
    );
  }
}
