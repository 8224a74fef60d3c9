import { dirname, join, relative } from 'node:path';
import { isAddress } from '../app/record/short-name.ts';
import type { Refusal } from '../app/refusal.ts';

type Why = Refusal['why'];
type Message = readonly [what: string, remedy: string];

/** What the command line says when something cannot be done as it was asked for: what is wrong, and what to do. */
const MESSAGES: { readonly [W in Why]: (about: Extract<Refusal, { readonly why: W }>, cwd: string) => Message } = {
  'no record in the folder': () => [
    'There is no record in this folder.',
    'Go to its folder, name it with --record FILE, or make one with readout init.',
  ],
  'several records in the folder': ({ names }) => [
    `There are ${names.length} records in this folder: ${names.join(', ')}.`,
    'Say which with --record FILE.',
  ],
  'cannot be made': ({ path, reason }) => [`${path} cannot be made: ${reason}.`, 'Give another folder, or mend that first.'],
  'codebook there already': ({ path }, cwd) => {
    const folder = relative(cwd, dirname(path)) || '.';
    return [
      `${path} is already there.`,
      `Make the record with it: readout init ${folder} --codebook ${join(folder, 'codebook.yaml')}`,
    ];
  },
  'codebook beside the record': ({ name }) => [
    `The codebook of this record is the file ${name} beside it.`,
    'Change that file: what it says is used the next time.',
  ],
  'not in the codebook': ({ field, asked, known }) => [
    `The codebook has no ${field} "${asked}".`,
    `It has: ${known.join(', ')}.`,
  ],
  'no feed': ({ address, reason, remedy }) => [
    reason === null ? `${address} is no feed.` : `${address}: ${reason}.`,
    remedy ?? 'Give the address of an RSS, Atom or JSON feed; a page is added with readout add.',
  ],
  'no such id': ({ asked }) => [
    `Nothing has the id "${asked}".`,
    'readout list reports, statements or positions, with --format csv for whole ones, shows the ids.',
  ],
  'several such ids': ({ asked, count }) => [`${count} ids begin with "${asked}".`, 'Give more of the id.'],
  'no such rendition': ({ asked, attributions }) => [
    `There is no rendition ${asked}.`,
    `The report has ${attributions} attributions; readout show ${asked.split(':')[0] ?? ''} shows them.`,
  ],
  'rejected before': ({ asked, who, day, decision }) => [
    `${asked} was rejected by ${who} on ${day}.`,
    `readout undo ${decision} takes that back.`,
  ],
  'several statements of a position': ({ asked, statements }) => [
    `The position ${asked} rests on ${statements.length} statements.`,
    `Decide on each: ${statements.map((id) => id.slice(0, 8)).join(', ')}; readout show ${asked} shows them.`,
  ],
  'no report': ({ asked }) => [
    `${asked} is no report.`,
    'Name the report in which the words stand; readout list reports shows them.',
  ],
  'a whole report': ({ asked }) => [
    `${asked} is a report.`,
    'Decide on a statement, or on one of its renditions, REPORT:NUMBER; readout show names them. Its day and outlet: correct --published, --outlet.',
  ],
  'no report to correct': ({ asked }) => [
    `${asked} is no report; --published, --outlet and --url tell of a report.`,
    'Name the report; readout list reports shows them. --date says when a statement was said.',
  ],
  'told without correct': () => ['--published, --outlet and --url go with "correct".', 'Say correct, or leave them out.'],
  'report and statement at once': ({ field }) => [
    `--${field} is about a statement, --published, --outlet and --url about a report.`,
    'Make two decisions of it.',
  ],
  'quote without add': () => ['--quote names words that were missed; it goes with "add".', 'Say add, or leave it out.'],
  'add without words or speaker': () => [
    'What is added needs its words and who said them.',
    'Give --quote "the words" and --speaker NAME.',
  ],
  'position added in part': ({ missing }) =>
    missing === 'issue'
      ? ['What is added has a position on no issue.', 'Say what it is about with --alternative ID or --issue ID.']
      : [
          'What is added is a position of nobody: the speaker speaks for no party.',
          'Say whose it is with --party ID or --holder ID.',
        ],
  'words not in the report': ({ report }) => ['These words are not in the report.', `Copy them from readout show ${report}.`],
  'words repeated in the report': ({ count }) => [`These words stand ${count} times in the report.`, 'Give more of them.'],
  'field without correct': ({ field }) => [
    `--${field} says what is right; it goes with "correct".`,
    'Say correct, or leave it out.',
  ],
  'no such code': ({ asked, known }) => [
    `There is no code ${asked} here.`,
    known.length > 0 ? `There is: ${known.join(', ')}.` : 'There is no code at all here; --issue and --stance make one.',
  ],
  'several codes': ({ known }) => [
    `There are ${known.length} codes here: ${known.join(', ')}.`,
    `Say which is meant: --code ${known[0] ?? 'ISSUE/ALTERNATIVE'}.`,
  ],
  'empty name': ({ field }) => [`--${field} is empty.`, 'Give a name, or leave the option out.'],
  'days the wrong way round': ({ from, to }) => [
    `The days are the wrong way round: ${from} is later than ${to}.`,
    'Give the earlier day with --from and the later one with --to.',
  ],
  'not a day': ({ told, remedy }) => [`${told}.`, remedy],
  'no words to look for': ({ asked }) => [
    `There is no word in "${asked}".`,
    'Give words as they stand in reports, or a part of a name of three letters or more.',
  ],
  'project there already': ({ path }, cwd) => [
    `This record has a coded project already, and ${seenFrom(cwd, path)} is another one, or of another kind.`,
    'Take it into a record of its own: readout import in an empty folder.',
  ],
  'another negotiation': ({ path, ours, theirs }, cwd) => [
    `${seenFrom(cwd, path)} follows another negotiation: "${theirs}", not "${ours}".`,
    'Only records of one negotiation are made one. Where it is the same one, give both codebooks the same negotiation id.',
  ],
  'another codebook': ({ path, missing }, cwd) => [
    `${seenFrom(cwd, path)} was coded by another codebook. This one has no ${missing.join(', no ')}.`,
    'Add them to the codebook of this record, or write the id there as was: [ID] beside the one that stands for it.',
  ],
  'another coded project': ({ path }, cwd) => [
    `Each of both records has a coded project of its own that was taken in; ${seenFrom(cwd, path)} cannot be merged.`,
    'Take the project into one record, copy that for each coder, and merge the copies.',
  ],
  'merged with itself': ({ path }, cwd) => [`${seenFrom(cwd, path)} is this record.`, 'Name the record of another coder.'],
  'fewer than two coders': ({ coders }) => [
    coders.length === 0 ? 'Nobody has decided on anything yet.' : `Only ${coders.join(', ')} has decided on anything.`,
    'Take in what another coder has decided with readout merge, or compare with the machine: readout agreement --machine.',
  ],
  'no such network': ({ reason }) => [
    `There is no such network: ${reason}.`,
    'Congruence and conflict are among actors or among concepts; subtract goes with every mode.',
  ],
  'no field to correct': ({ fields }) => [
    'Nothing to correct was named.',
    `Say what is right with one of: ${fields.map((field) => `--${field}`).join(', ')}.`,
  ],
  'no such alternative': ({ asked }) => [
    `The codebook has no alternative "${asked}".`,
    'Give its id as the codebook has it, or none.',
  ],
  'alternative of another issue': ({ alternative, issue }) => [
    `The alternative "${alternative}" belongs to ${issue}.`,
    `Say --issue ${issue}, or leave it out.`,
  ],
  'no such value': ({ field, asked, known }) => [`There is no ${field} "${asked}".`, `Give one of: ${known.join(', ')}.`],
  'no codebook to change': () => [
    'There is no codebook beside the record that can be used, or the record may only be read.',
    'Put the codebook beside the record, under the name that it had; readout check tells what is wrong with it.',
  ],
  'codebook changed meanwhile': () => ['The codebook has been changed since it was looked at.', 'Look at it again.'],
  'nothing to change': () => ['Nothing would be otherwise in the codebook.', 'Give another id or another title.'],
  'no codebook change to take back': () => [
    'There is no change of the codebook to take back.',
    'What was changed in the file by hand is taken back there.',
  ],
  'codebook changed since': ({ path }, cwd) => [
    `${seenFrom(cwd, path)} has been changed by hand since; nothing was taken back.`,
    'Edit it as it is now.',
  ],
  'no decision to take back': ({ asked }) => [
    asked === null ? 'There is no decision to take back.' : `There is no decision "${asked}" that stands.`,
    'Decisions are made with readout review.',
  ],
};

/** `cwd`: the folder in which the command was given. */
export function refusalMessage<W extends Why>(refusal: Extract<Refusal, { readonly why: W }>, cwd: string): Message {
  const say: (about: Extract<Refusal, { readonly why: W }>, cwd: string) => Message = MESSAGES[refusal.why];
  return say(refusal, cwd);
}

/** A file as it is seen from a folder; an address is the same from everywhere. */
function seenFrom(cwd: string, path: string): string {
  return isAddress(path) ? path : relative(cwd, path);
}
