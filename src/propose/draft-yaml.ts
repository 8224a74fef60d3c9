import { counted, plain, yamlScalar } from './draft-wording.ts';
import type { ProposedIssue, ProposedAlternative, Quoted } from './issues/proposed-issues.ts';
import type { ProposedParties } from './parties/proposed-parties.ts';
import type { ProposedParty, ProposedPerson } from './parties/proposed-party.ts';

/** A codebook drafted from reports. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly reports: number;
  readonly parties: ProposedParties;
  readonly issues: readonly ProposedIssue[];
}

/** Longest quotation in a comment. */
const MAX_QUOTE_CHARS = 160;
const MOST_LEFT_OUT = 12;

/** The draft as the YAML that a person would write, with a comment on every line of how sure it is and what it rests on. */
export function draftYaml({ id, title, reports, parties, issues }: Draft): string {
  const usable = issues.filter(({ alternatives }) => alternatives.length >= 2);
  const thin = issues.filter(({ alternatives }) => alternatives.length < 2);
  return [
    `# A draft, made from ${counted(reports, 'report')}. Every line says how sure it is: correct it, and delete what is wrong.`,
    '# "readout codebook try" shows what each alternative would catch.',
    'codebook: 1',
    'negotiation:',
    `  id: ${yamlScalar(id)}`,
    `  title: ${yamlScalar(title)}   # what the brief is headed with; write what the talks are about`,
    '',
    '# Those who are cited most come first.',
    ...(parties.parties.length > 0
      ? ['parties:', ...parties.parties.flatMap(partyLines)]
      : ['parties: []   # nobody is likely enough to be one']),
    ...leftOutLines(parties),
    '',
    '# What the statements are about. The alternatives of an issue go from one end to the other.',
    ...(usable.length > 0
      ? ['issues:', ...usable.flatMap(issueLines)]
      : ['issues: []   # no matter on which two things are wanted was found: more reports may show them']),
    ...thin.map(
      ({ title: name, sentences }) => `# Left out: ${plain(name)}, ${counted(sentences, 'sentence')}; no two alternatives show.`,
    ),
    '',
  ].join('\n');
}

function partyLines({ id, name, role, names, people, said, reports, certainty }: ProposedParty): string[] {
  return [
    `  - id: ${yamlScalar(id)}   # ${certainty}: cited ${said === 1 ? 'once' : `${said} times`}, named in ${counted(reports, 'report')}`,
    `    name: ${yamlScalar(name)}`,
    `    role: ${role}   # ${role === 'party' ? 'a guess: nothing says that it stands between the sides' : 'likely: the reports call it so'}`,
    ...(names.length > 0 ? [`    names: [${names.map(yamlScalar).join(', ')}]   # likely`] : []),
    ...(people.length > 0 ? ['    people:', ...people.map(personLine)] : ['    people: []']),
  ];
}

function personLine({ name, also, office, said, certainty }: ProposedPerson): string {
  const fields = [
    `name: ${yamlScalar(name)}`,
    ...(also.length > 0 ? [`also: [${also.map(yamlScalar).join(', ')}]`] : []),
    ...(office !== null ? [`office: ${yamlScalar(office)}`] : []),
  ];
  const why = certainty === 'a guess' ? 'named in its company' : 'said to be of it';
  return `      - {${fields.join(', ')}}   # ${certainty}: ${why}, cited ${said === 1 ? 'once' : `${said} times`}`;
}

function leftOutLines({ leftOut, unplaced }: ProposedParties): string[] {
  return [
    ...(leftOut.length > 0
      ? [
          `# Left out, because hardly likely to be parties: ${leftOut
            .slice(0, MOST_LEFT_OUT)
            .map(({ name, said }) => `${plain(name)} (${said})`)
            .join(', ')}`,
        ]
      : []),
    ...(unplaced.length > 0
      ? [
          `# Of no party that shows: ${unplaced
            .slice(0, MOST_LEFT_OUT)
            .map(({ name, said }) => `${plain(name)} (${said})`)
            .join(', ')}`,
        ]
      : []),
  ];
}

function issueLines(issue: ProposedIssue): string[] {
  const { id, title, words, alternatives, isOrdered, sentences, certainty } = issue;
  const [first, last] = [alternatives[0]?.title ?? '', alternatives.at(-1)?.title ?? ''];
  return [
    `  - id: ${yamlScalar(id)}   # ${certainty}: ${counted(sentences, 'sentence')}`,
    `    title: ${yamlScalar(title)}   # the words that tell most; write what it is about`,
    `    ends: [${yamlScalar(first)}, ${yamlScalar(last)}]   # ${isOrdered ? 'likely: by quantity' : 'a guess: put the alternatives in order'}`,
    `    words: [${words.map(yamlScalar).join(', ')}]   # likely`,
    '    alternatives:',
    ...alternatives.flatMap(alternativeLines),
  ];
}

function alternativeLines({ id, title, words, quotes, sentences, actors, certainty }: ProposedAlternative): string[] {
  const fields = [
    `id: ${yamlScalar(id)}`,
    `title: ${yamlScalar(title)}`,
    ...(words.length > 0 ? [`words: [${words.map(yamlScalar).join(', ')}]`] : []),
  ];
  return [
    `      - {${fields.join(', ')}}   # ${certainty}: ${counted(sentences, 'sentence')}, ${counted(actors, 'name')} in them`,
    ...quotes.map(quoteLine),
  ];
}

function quoteLine({ report, words }: Quoted): string {
  const shown = plain(words);
  const kept = shown.length > MAX_QUOTE_CHARS ? `${shown.slice(0, MAX_QUOTE_CHARS).replace(/\s\S*$/, '')} …` : shown;
  return `        # “${kept}” (${report.slice(0, 8)})`;
}
