import type { Attribution } from '../../../src/model/reading/attribution.ts';
import { statementMentions } from '../../../src/link/statements/statement-mentions.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import type { Voice } from '../../../src/model/reading/speaker.ts';
import { cutAll } from '../../../src/text/spans.ts';
import { type CASE_KINDS, caseInputs, readCase, type CaseInput } from '../../data/cases/case-inputs.ts';
import type { JudgedCase } from './judged-case.ts';

/** Reads and judges every input of a kind on who said what. */
export async function judgeSaid(kind: (typeof CASE_KINDS)[number]): Promise<JudgedCase[]> {
  const judged: JudgedCase[] = [];
  for (const input of caseInputs(kind)) {
    judged.push({ id: input.id, origin: input.origin, faults: faultsOf(input, await readCase(input)) });
  }
  return judged;
}

/** What is wrong in the reading of an input; nothing when all is right. */
function faultsOf(input: CaseInput, reading: Reading): string[] {
  const said = input.said.filter((wanted) => !holds(reading, wanted)).map((wanted) => `missing ${wanted}`);
  const shown = statementMentions(reading).map(({ attribution }) => attribution.id);
  const notSaid = input.notSaid.filter((barred) => holds(reading, barred, shown)).map((barred) => `false ${barred}`);
  const manner = input.manner.filter((wanted) => !hasManner(reading, wanted)).map((wanted) => `manner ${wanted}`);
  const acts = input.acts.filter((wanted) => !hasAct(reading, wanted)).map((wanted) => `act ${wanted}`);
  const outcome = input.outcome
    .filter((wanted) => !outcomes(reading).some((words) => words.startsWith(wanted)))
    .map((wanted) => `outcome ${wanted}`);
  return [...said, ...notSaid, ...manner, ...acts, ...codeFaults(input, reading), ...outcome];
}

function codeFaults({ codes, noCodes }: CaseInput, reading: Reading): string[] {
  const shown = reading.codes.flatMap(({ holder, issue, alternative, stance, declared, asserted, redLine }) => {
    const plainly = `${holder} ${issue}/${alternative ?? ''} ${asserted ? '' : 'not '}${stance}`;
    return [plainly, ...(redLine ? [`red line ${plainly}`] : []), ...(declared ? [] : [`ascribed ${plainly}`])];
  });
  const isShown = (wanted: string): boolean => wanted.split('|').some((one) => shown.some((code) => code.includes(one)));
  return [
    ...codes.filter((wanted) => !isShown(wanted)).map((wanted) => `no code ${wanted}`),
    ...noCodes.filter(isShown).map((barred) => `false code ${barred}`),
  ];
}

function outcomes({ text, meetings }: Reading): string[] {
  return meetings.flatMap(({ outcome }) => (outcome ? [text.slice(outcome.start, outcome.end)] : []));
}

/**
 * "A|B: these words|or these": whether a statement of A or of B holds the words. "A=" asks for nothing but them. What is not to be said is
 * looked for among what the record lists as statements.
 */
function holds(reading: Reading, wanted: string, among?: readonly number[]): boolean {
  const at = wanted.indexOf(':');
  const by = wanted.slice(0, at);
  const words = wanted.slice(at + 1).trim();
  return reading.attributions.some((attribution, place) => {
    const voice = reading.voices[place];
    const content = contentOf(reading, attribution);
    const fits = by.endsWith('=') ? content === words : words.split('|').some((one) => content.includes(plain(one)));
    const speakers = by.replace(/=$/, '').split('|');
    const counts = among === undefined || among.includes(attribution.id);
    return counts && fits && voice !== undefined && speakers.some((speaker) => isSpeaker(reading, voice, speaker));
  });
}

function contentOf(reading: Reading, { content }: Attribution): string {
  return plain(cutAll(reading.text, content));
}

function plain(words: string): string {
  return words.replace(/[“”"]/g, '').replace(/\s+/g, ' ').trim();
}

/** An actor's id or part of its name; "@PARTY"; "unnamed", "unnamed PARTY", "document", "outlet"; "*". With "!" only first hand. */
function isSpeaker(reading: Reading, voice: Voice, wanted: string): boolean {
  if (wanted.endsWith('!')) return voice.sourcing !== 'second hand' && isSpeaker(reading, voice, wanted.slice(0, -1));
  const { speaker, party } = voice;
  if (wanted === '*') return true;
  if (wanted.startsWith('@')) return (party ?? 'none') === wanted.slice(1);
  const [kind, side] = wanted.split(' ');
  if (/^(?:unnamed|document|outlet)$/.test(kind ?? '')) return speaker.kind === kind && (side === undefined || party === side);
  if (speaker.kind !== 'actor') return 'words' in speaker && speaker.words.includes(wanted);
  return speaker.actor === wanted || reading.actors.some(({ id, name }) => id === speaker.actor && name.includes(wanted));
}

function hasManner(reading: Reading, wanted: string): boolean {
  const [words = '', manner] = wanted.split(' = ');
  return reading.attributions.some((one) => contentOf(reading, one).includes(words) && one.manner === manner);
}

function hasAct(reading: Reading, wanted: string): boolean {
  const [, words = '', sign, verb] = /^(.*?) (!?=) (.*)$/.exec(wanted) ?? [];
  const acts = reading.acts.filter((act) => {
    const attribution = reading.attributions[act.attribution];
    return attribution !== undefined && (words === '*' || contentOf(reading, attribution).includes(words));
  });
  return sign === '=' ? acts.some((act) => act.verb === verb) : !acts.some((act) => act.verb === verb);
}
