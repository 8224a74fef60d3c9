import * as fc from 'fast-check';
import { DnaRows } from '../../../src/app/exchange/dna/dna-rows.ts';
import { DNA_TABLE_NAMES, type DnaProject } from '../../../src/model/exchange/dna-project.ts';

/** What DNA keeps of the password "pässwörd". */
export const PASSWORD_HASH = '2rhLXy7cRzhjS8r7VD1tc/HoFLuMLQWGIvjZZ0nQZg7DFlctjZJzh1ZlWjkvqjGj';

/** A project without anything but what every project has. */
export function emptyProject(): DnaProject {
  const empty = Object.fromEntries(DNA_TABLE_NAMES.map((table) => [table, []])) as unknown as DnaProject;
  return {
    ...empty,
    SETTINGS: [
      { Property: 'date', Value: '2031-05-01' },
      { Property: 'version', Value: '3.0.11' },
    ],
  };
}

export interface MadeStatement {
  readonly document: number;
  readonly words: string;
  readonly coder: string;
  readonly person: string;
  readonly organisation: string;
  readonly concept: string;
  readonly agreement: boolean;
}

/** A project of documents and statements on words of theirs. */
export function madeProject(texts: readonly string[], statements: readonly MadeStatement[]): DnaProject {
  const rows = new DnaRows(emptyProject(), () => PASSWORD_HASH);
  const owner = rows.coder('Admin');
  const documents = texts.map((text, at) =>
    rows.document(
      { title: `Document ${at + 1}`, text, author: 'Ada Brink', source: 'Coast Courier', seconds: 1_936_000_000 + at * 90_061 },
      owner,
    ),
  );
  for (const { document, words, coder, person, organisation, concept, agreement } of statements) {
    const start = texts[document]!.indexOf(words);
    const place = { document: documents[document]!, start, stop: start + words.length, coder };
    rows.statement(place, { person, organization: organisation, concept, agreement });
  }
  return rows.project();
}

const name = fc.string({ maxLength: 12, unit: 'grapheme' }).map((words) => words.replaceAll('\0', ''));
const text = fc
  .array(
    fc.constantFrom(
      'The union rejects it. ',
      'Nobody spoke.\n',
      '“We will not sign,” she said. ',
      'naïve 中文 \u{1F600} ',
      '\r\n',
      '  ',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

interface Drawn {
  readonly texts: readonly string[];
  readonly statements: readonly (readonly [
    document: number,
    from: number,
    to: number,
    coder: string,
    person: string,
    organisation: string,
    concept: string,
    agreement: boolean,
  ])[];
}

/** Any project: several coders, overlapping statements, empty values, entities with parents and colours, other types, regexes, attributes. */
export const anyProject: fc.Arbitrary<DnaProject> = fc
  .record({
    texts: fc.array(text, { minLength: 1, maxLength: 4 }),
    statements: fc.array(
      fc.tuple(
        fc.nat(3),
        fc.nat(60),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('Admin', 'Zoë', 'Bo'),
        name,
        name,
        name,
        fc.boolean(),
      ),
      { maxLength: 8 },
    ),
  })
  .map(({ texts, statements }: Drawn) => {
    const rows = new DnaRows(emptyProject(), () => PASSWORD_HASH);
    const owner = rows.coder('Admin');
    const documents = texts.map((each, at) =>
      rows.document({ title: `D "${at}"`, text: each, author: '', source: '', seconds: 1000 - 86_400 * at }, owner),
    );
    for (const [which, from, to, coder, person, organisation, concept, agreement] of statements) {
      const document = which % texts.length;
      const length = texts[document]!.length;
      const start = from % length;
      const stop = Math.min(length, start + to);
      if (stop > start)
        rows.statement(
          { document: documents[document]!, start, stop, coder },
          { person, organization: organisation, concept, agreement },
        );
    }
    return withOddities(rows.project());
  });

/** What Readout has no use for, and must not lose. */
function withOddities(project: DnaProject): DnaProject {
  const type = 100;
  const note = 101;
  const annotated = project.STATEMENTS.slice(0, 1).map((row) => ({ ...row, ID: 900, StatementTypeId: type }));
  return {
    ...project,
    STATEMENTTYPES: [...project.STATEMENTTYPES, { ID: type, Label: 'Annotation', Red: 1, Green: 2, Blue: 3 }],
    VARIABLES: [
      ...project.VARIABLES,
      { ID: note, Variable: 'note', DataType: 'long text', StatementTypeId: type },
      { ID: note + 1, Variable: 'scale', DataType: 'integer', StatementTypeId: type },
    ],
    VARIABLELINKS: [{ ID: 1, SourceVariableId: note, TargetVariableId: note + 1 }],
    REGEXES: [{ Label: '(dam|treaty)\\b', Red: 9, Green: 8, Blue: 7 }],
    STATEMENTS: [...project.STATEMENTS, ...annotated],
    DATALONGTEXT: annotated.map((row) => ({ ID: 1, StatementId: row.ID, VariableId: note, Value: 'two\nlines' })),
    DATAINTEGER: annotated.map((row) => ({ ID: 1, StatementId: row.ID, VariableId: note + 1, Value: -3 })),
    ENTITIES: project.ENTITIES.map((row, at) => ({
      ...row,
      Red: at % 2 === 0 ? null : 5,
      ChildOf: at === 1 ? (project.ENTITIES[0]?.['ID'] ?? null) : null,
    })),
    ATTRIBUTEVALUES: project.ATTRIBUTEVALUES.map((row, at) => ({ ...row, AttributeValue: `value ${at}` })),
  };
}
