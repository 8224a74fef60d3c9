import { counted, yamlScalar } from '../../../propose/draft-wording.ts';
import type { DraftedIssue, DraftedParty, DraftFromDna } from './codebook-from-dna.ts';

/** A codebook drafted from a coded project as the YAML that a person goes on with. `file` names the project. */
export function draftedCodebookYaml({ negotiation, parties, issues }: DraftFromDna, file: string): string {
  return [
    `# Drafted from the coded project ${JSON.stringify(file)}: its organisations are the parties, with the persons who are coded for them,`,
    '# its concepts the alternatives. Correct it at any time; what is coded stays coded. An id that you change takes its decisions along',
    '# where you write the old one beside it: was: [old-id].',
    'codebook: 1',
    'negotiation:',
    `  id: ${yamlScalar(negotiation.id)}`,
    `  title: ${quoted(negotiation.title)}   # from the name of the project; write what the talks are about`,
    '  languages: [en]   # reports in English are read; in other languages there is what the project has coded',
    '',
    '# Readout finds them in other reports by their names: add what else they are called, as names: [...].',
    ...(parties.length > 0
      ? ['parties:', ...parties.flatMap(partyLines)]
      : ['parties: []   # the project names no organisation']),
    '',
    '# A project does not say which of its concepts exclude each other. The first and the last alternative of an issue are taken for its two',
    '# ends: make an issue of what is about one thing, and put its alternatives in order from one end to the other.',
    ...(issues.length > 0 ? ['issues:', ...issues.flatMap(issueLines)] : ['issues: []   # the project has no concept']),
    '',
  ].join('\n');
}

function partyLines({ id, name, statements, people }: DraftedParty): string[] {
  return [
    `  - id: ${yamlScalar(id)}   # ${counted(statements, 'statement')}`,
    `    name: ${quoted(name)}`,
    '    role: party   # a guess: a project does not tell party, mediator, guarantor and observer apart',
    ...(people.length > 0
      ? [
          '    people:',
          ...people.map(
            (person) => `      - {name: ${quoted(person.name)}}   # ${counted(person.statements, 'statement')} for it`,
          ),
        ]
      : ['    people: []']),
  ];
}

function issueLines({ id, title, alternatives }: DraftedIssue): string[] {
  const [first, last] = [alternatives[0]?.title ?? '', alternatives.at(-1)?.title ?? ''];
  return [
    `  - id: ${yamlScalar(id)}`,
    `    title: ${quoted(title)}`,
    `    ends: [${quoted(first)}, ${quoted(last)}]   # a guess: the order is that of the alphabet`,
    '    alternatives:',
    ...alternatives.map(
      (each) => `      - {id: ${yamlScalar(each.id)}, title: ${quoted(each.title)}}   # ${counted(each.statements, 'statement')}`,
    ),
  ];
}

/** Always between quotation marks: a name may look like anything. */
function quoted(words: string): string {
  return JSON.stringify(words);
}
