import type { Attribution } from '../../src/model/reading/attribution.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Voice } from '../../src/model/reading/speaker.ts';
import { cutAll } from '../../src/text/spans.ts';
import { CASE_KINDS, caseInputs, readCase, type CaseInput } from '../data/cases/case-inputs.ts';
import type { Measure } from '../measure.ts';

/** How many inputs of each kind give what is right, the listed ones and their siblings apart. */
export async function measureCases(): Promise<Measure[]> {
  const figures: Measure[] = [];
  for (const kind of CASE_KINDS) {
    const inputs = caseInputs(kind);
    const wrong = new Set<string>();
    for (const input of inputs) if (faultsOf(input, await readCase(input)).length > 0) wrong.add(input.id);
    for (const origin of ['listed', 'before', 'after'] as const) {
      const these = inputs.filter((input) => input.origin === origin);
      const right = these.filter(({ id }) => !wrong.has(id)).length;
      const name = `cases of ${kind}, ${origin === 'listed' ? 'listed' : `siblings written ${origin}`}`;
      const note = these.flatMap(({ id }) => (wrong.has(id) ? [id] : [])).join(' ');
      if (these.length > 0) figures.push({ name, value: right / these.length, n: these.length, note });
    }
  }
  return figures;
}

/** What is wrong in the reading of an input; nothing when all is right. */
export function faultsOf(input: CaseInput, reading: Reading): string[] {
  const said = input.said.filter((wanted) => !holds(reading, wanted)).map((wanted) => `missing ${wanted}`);
  const notSaid = input.notSaid.filter((barred) => holds(reading, barred)).map((barred) => `false ${barred}`);
  const manner = input.manner.filter((wanted) => !hasManner(reading, wanted)).map((wanted) => `manner ${wanted}`);
  const acts = input.acts.filter((wanted) => !hasAct(reading, wanted)).map((wanted) => `act ${wanted}`);
  const outcome = input.outcome
    .filter((wanted) => !outcomes(reading).some((words) => words.startsWith(wanted)))
    .map((wanted) => `outcome ${wanted}`);
  return [...said, ...notSaid, ...manner, ...acts, ...outcome];
}

function outcomes({ text, meetings }: Reading): string[] {
  return meetings.flatMap(({ outcome }) => (outcome ? [text.slice(outcome.start, outcome.end)] : []));
}

/** "A|B: these words|or these": whether a statement of A or of B holds the words. "A=" asks for nothing but them. */
function holds(reading: Reading, wanted: string): boolean {
  const at = wanted.indexOf(':');
  const by = wanted.slice(0, at);
  const words = wanted.slice(at + 1).trim();
  return reading.attributions.some((attribution, place) => {
    const voice = reading.voices[place];
    const content = contentOf(reading, attribution);
    const fits = by.endsWith('=') ? content === words : words.split('|').some((one) => content.includes(plain(one)));
    const speakers = by.replace(/=$/, '').split('|');
    return fits && voice !== undefined && speakers.some((speaker) => isSpeaker(reading, voice, speaker));
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
