import { WHOLE_NETWORK, type NetworkRequest, type WindowAsked } from '../../../app/networks/network-request.ts';
import type { KERNELS, NetworkTableName } from '../../../app/networks/network-words.ts';
import type { ProjectChoice } from '../../../app/networks/project-statements.ts';
import type { ActorKind, StatementChoice } from '../../../app/networks/record-statements.ts';
import { count, day, text, type Given } from '../../command-options.ts';
import { WrongUse } from '../../exit-codes.ts';

export interface NetworkGiven extends Given {
  readonly show?: NetworkTableName;
  readonly mode?: NetworkRequest['mode'];
  readonly relation?: NetworkRequest['relation'];
  readonly normalise?: NetworkRequest['normalisation'];
  readonly duplicates: NetworkRequest['duplicates'];
  readonly kernel?: (typeof KERNELS)[number];
  readonly by: ActorKind;
  readonly without?: readonly string[];
}

/** Which network is asked for; what is not said is what the table that is shown is usually made of. */
export function requestOf(given: NetworkGiven): NetworkRequest {
  const { show, mode = show === 'counts' ? 'concepts' : 'actors' } = given;
  const isDivided = show === 'camps' || show === 'backbone';
  return {
    mode,
    relation: given.relation ?? (mode === 'two-mode' ? 'subtract' : 'congruence'),
    normalisation: given.normalise ?? (isDivided ? 'average' : 'no'),
    duplicates: given.duplicates,
    from: day(given, 'from'),
    to: day(given, 'to'),
    window: windowOf(given),
    issue: text(given, 'issue'),
    outlet: text(given, 'outlet'),
    without: given.without ?? [],
    camps: count(given, 'camps') ?? WHOLE_NETWORK.camps,
    asDna: given['asDna'] === true,
  };
}

const UNITS = { d: 'days', w: 'weeks', m: 'months', y: 'years' } as const;

function windowOf(given: NetworkGiven): WindowAsked | null {
  const kernel = given.kernel ?? null;
  const asked = text(given, 'window');
  if (asked === null && kernel === null) return null;
  if (asked === null) throw new WrongUse('--kernel needs a window', 'Say how wide it is, for example --window 30d.');
  const [, digits, letter = ''] = /^([1-9]\d{0,4})([dwmys])$/.exec(asked) ?? [];
  if (digits === undefined)
    throw new WrongUse(`--window ${asked} is no length of time`, 'Write 30d, 4w, 3m, 1y, or 50s for fifty statements.');
  if (letter !== 's') return { width: Number(digits), unit: UNITS[letter as keyof typeof UNITS], kernel };
  if (kernel === null) return { statements: Number(digits) };
  throw new WrongUse(
    '--kernel weighs statements by their time',
    'Give a window of days, weeks, months or years, for example --window 30d.',
  );
}

/** Which codes of the record are statements. */
export function choiceOf(given: NetworkGiven): StatementChoice {
  return {
    by: given.by,
    minConfidence: confidence(text(given, 'minConfidence')),
    reviewedOnly: given['reviewed'] === true,
  };
}

function confidence(asked: string | null): number {
  const value = asked === null ? 0 : Number(asked);
  if (asked?.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new WrongUse(`--min-confidence ${asked} is not a number from 0 to 1`, 'Write it as 0.8, for example.');
}

/** Which statements of the project that was imported; null where those of the record are meant. */
export function projectChoiceOf(given: NetworkGiven): ProjectChoice | null {
  const type = text(given, 'type');
  if (type === null) return null;
  const [actor, concept, stance = null, ...others] = (text(given, 'variables') ?? '').split(',').map((name) => name.trim());
  if (actor && concept && stance !== '' && others.length === 0) return { type, actor, concept, stance };
  throw new WrongUse('--variables names two or three of them', 'Write them with commas: organization,concept,agreement.');
}
