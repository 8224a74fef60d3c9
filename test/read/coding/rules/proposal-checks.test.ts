import { describe, expect, it } from 'vitest';
import type { CodeProposal } from '../../../../src/read/coding/coder.ts';
import { checkedProposal } from '../../../../src/read/coding/rules/proposal-checks.ts';
import { PROPOSAL as NO_NIGHTS } from '../made-codes.ts';
import { codingTargets } from '../../../../src/read/coding/targets/coding-targets.ts';
import { codedReport, HARBOUR, type Cited } from '../targets/made-coded-report.ts';

const PROPOSAL: CodeProposal = { ...NO_NIGHTS, alternative: 'summer' };

interface Asked {
  readonly cited?: readonly Cited[];
  readonly headline?: boolean;
  readonly proposal?: Partial<CodeProposal>;
}

/** What becomes of a proposal in the first sentence that may hold it. */
function checked(text: string, asked: Asked = {}): CodeProposal {
  const left = checkedOrNull(text, asked);
  if (!left) throw new Error(`nothing is held in: ${text}`);
  return left;
}

function checkedOrNull(text: string, { cited = [], headline = false, proposal = {} }: Asked = {}): CodeProposal | null {
  const made = codedReport(text, cited);
  const reading = headline
    ? { ...made, passages: made.passages.map((passage) => ({ ...passage, kind: 'headline' as const })) }
    : made;
  const [target] = codingTargets(reading, HARBOUR);
  if (!target) throw new Error(`nobody may hold anything in: ${text}`);
  return checkedProposal(reading, target, HARBOUR, { ...PROPOSAL, ...proposal });
}

describe('who refuses calls', () => {
  it.each([
    'The dockers rebuffed calls for night shifts in summer.',
    'Maria Holt on Monday rejected demands to take up summer nights.',
    'The dockers brushed aside pleas to run nights in summer.',
    'Holt ignored mounting pressure for night shifts in summer, and stayed at home.',
    'The dockers have resisted all appeals to work summer nights.',
    'Maria Holt dismissed the ministry’s requests for nights in summer.',
    'But the dockers defied calls for summer nights.',
    'Holt turned down repeated requests to allow night shifts in the summer.',
    'The dockers withstood the pressure for night shifts in summer.',
    'Maria Holt shrugged off the urgings to open the quay to summer nights.',
  ])('is against what is called for: %s', (text) => {
    expect(checked(text).stance).toBe('opposes');
  });

  it.each([
    'The dockers rebuffed calls to go home and would work night shifts in summer.',
    'The dockers, after the company rejected demands for summer nights, work in summer.',
    'The dockers rejected night shifts all year and made calls for summer nights.',
  ])('is not against what he is for beside that: %s', (text) => {
    expect(checked(text).stance).toBe('supports');
  });
});

describe('what another undertakes', () => {
  const said = (content: string): CodeProposal =>
    checked(`Maria Holt said ${content}.`, { cited: [{ source: 'Maria Holt', cue: 'said', content, party: 'union' }] });

  it.each([
    'the company has agreed to shut the quay at night in summer',
    'Jan Brandt had now pledged to leave summer nights alone',
    'the company is ready to end summer nights',
  ])('is no sure stand of who tells it: %s', (content) => {
    expect(said(content).score).toBeLessThanOrEqual(0.6);
  });

  it.each([
    'the company must agree to night shifts in summer',
    'the dockers have agreed to work nights in summer',
    'the company and the dockers have agreed on summer nights',
  ])('leaves a demand and what is common as they are: %s', (content) => {
    expect(said(content).score).toBe(0.9);
  });
});

describe('who tells what others want, in the middle of it', () => {
  const sure = (text: string): number => checked(text).score;

  it('wants nothing by that', () => {
    expect(sure('The company, Maria Holt told a council, came asking for night shifts in summer.')).toBeLessThan(0.65);
    expect(sure('On Monday, the dockers proposed summer nights, and the company refused them.')).toBeGreaterThan(0.65);
    expect(sure('The company, Maria Holt’s old foe, came asking for night shifts in summer.')).toBeGreaterThan(0.65);
  });
});

describe('who leaves something open', () => {
  it.each([
    'The dockers opened the door to night shifts in summer.',
    'Maria Holt opens door to summer nights',
    'Holt left the door open to nights in summer.',
    'The dockers flirted with summer nights.',
    'The dockers are mulling night shifts in summer.',
    'Maria Holt left open the possibility of night work in summer.',
    'The dockers keep the door open for summer nights.',
    'The dockers are willing to consider summer nights.',
    'Holt told of her readiness to discuss nights in summer.',
    'Holt, the chair, floated the idea of summer nights.',
    'The dockers toyed with nights in summer.',
    'Maria Holt kept open the option of night shifts in summer.',
  ])('is open to it: %s', (text) => {
    expect(checked(text).stance).toBe('open');
  });

  it.each([
    'The dockers want summer nights, and the company is mulling night shifts all year.',
    'The dockers want night shifts in summer while mulling night work all year.',
  ])('is for what he is for beside that: %s', (text) => {
    expect(checked(text).stance).toBe('supports');
  });
});

describe('a party of which nobody did it', () => {
  it.each([
    'No member of the dockers has accepted night shifts in summer.',
    'None of the dockers agreed to summer nights.',
    'Not a single one of the dockers backed night shifts in summer.',
    'On Monday the ministry said that no member of the dockers wants nights in summer.',
    'Hardly any of the dockers work summer nights.',
  ])('holds nothing by it: %s', (text) => {
    expect(checkedOrNull(text)).toBeNull();
  });

  it.each(['The dockers, with no notice given, accepted night shifts in summer.', 'No doubt, the dockers accept summer nights.'])(
    'is not one beside which something is denied: %s',
    (text) => {
      expect(checked(text).score).toBe(0.9);
    },
  );
});

describe('to whom something is done', () => {
  it.each([
    'The dockers were dismissed over night shifts in summer.',
    'Maria Holt, who led the walkout over summer nights, has been suspended.',
    'The dockers were quickly condemned for summer nights.',
    'Maria Holt was being pressed on summer nights.',
    'The dockers had been promised night shifts in summer.',
    'Holt got praised for summer nights.',
  ])('wants nothing by that: %s', (text) => {
    expect(checked(text).score).toBeLessThanOrEqual(0.6);
  });

  it.each([
    'Dockers Fired Over Summer Nights',
    'Maria Holt Challenged on Summer Nights by Her Own',
    'Dockers Sued for Summer Nights',
  ])('wants nothing by it in a headline: %s', (text) => {
    expect(checked(text, { headline: true }).score).toBeLessThanOrEqual(0.6);
  });

  it('wants nothing by it when her own lawyer tells it', () => {
    const cited = [
      { source: 'Maria Holt’s lawyer', cue: 'said', content: 'that Maria Holt was dismissed over summer nights', party: 'union' },
    ];
    expect(checked('Maria Holt’s lawyer said that Maria Holt was dismissed over summer nights.', { cited }).score).toBe(0.6);
  });

  it.each([
    'The dockers were prepared for night shifts in summer.',
    'Maria Holt is committed to summer nights.',
    'The dockers were dismissed, and the dockers now want summer nights.',
    'Maria Holt was quoted as favouring summer nights.',
    'The dockers have decided on summer nights.',
  ])('is not meant by: %s', (text) => {
    expect(checked(text).score).toBe(0.9);
  });

  it('may be against it', () => {
    expect(checked('The dockers were dismissed over summer nights.', { proposal: { stance: 'opposes' } }).score).toBe(0.9);
  });
});

describe('who is only spoken to or of', () => {
  it.each(['Quay Company to Dockers: Take Summer Nights', 'Mayor To Maria Holt: Summer Nights or Nothing'])(
    'does not say what a headline lets another say: %s',
    (text) => {
      expect(checked(text, { headline: true }).score).toBeLessThanOrEqual(0.6);
    },
  );

  it('does say what she is said to say there', () => {
    expect(checked('Maria Holt: Summer Nights Will Do', { headline: true }).score).toBe(0.9);
    expect(checked('Dockers Turn to Summer Nights: A Year on the Quay', { headline: true }).score).toBe(0.9);
  });

  it.each([
    ['The dockers’ former chair, Ola Brun,', 'The dockers’ former chair, Ola Brun, said summer nights should come.'],
    ['Ola Brun, a critic of the dockers', 'Ola Brun, a critic of the dockers, said summer nights should come.'],
    ['A member of the Dockers’ Union', 'A member of the Dockers’ Union said summer nights should come.'],
  ])('is not who speaks when another party does: %s', (source, text) => {
    const said = (party: string | null) => ({
      cited: [{ source, cue: 'said', content: 'summer nights should come', party }],
    });
    expect(checked(text, said('operator')).score).toBe(0.6);
    expect(checked(text, said('union')).score).toBe(0.9);
    expect(checked(text, said(null)).score).toBe(0.9);
  });
});

describe('who takes back what he has granted', () => {
  const quoted = (content: string): Cited => ({ source: 'Holt', cue: 'said', content, party: 'union', manner: 'direct' });

  it.each([
    ['“Summer nights are not what I like,”', '“But they are no worse than what we have.”'],
    ['“I would not call it summer nights.”', '“However, we can live with it.”'],
    ['“Nobody likes summer nights.”', '“Still, they pay.”'],
    ['“I would work no summer nights.”', '“I set no rules for others, but I see nothing wrong in it.”'],
  ])('is not held to it: %s', (granted, turned) => {
    const cited = [quoted(granted), { ...quoted(turned), source: '', cue: '' }];
    expect(checked(`${granted} Holt said. ${turned}`, { cited }).score).toBe(0.6);
  });

  it('is held to it when it is another who speaks then', () => {
    const [granted, turned] = ['“Summer nights will do,”', '“But not with us,”'];
    const cited = [quoted(granted), { ...quoted(turned), source: 'Brandt', party: 'operator' }];
    expect(checked(`${granted} Holt said. ${turned} Brandt said.`, { cited }).score).toBe(0.9);
  });
});

describe('who is only told what another will do', () => {
  it.each([
    'The company has let the dockers know that it will have nights in summer.',
    'The company told the dockers that it was ready to run nights in summer.',
  ])('holds nothing by that: %s', (text) => {
    expect(checkedOrNull(text)).toBeNull();
  });

  it.each([
    'The company told the dockers that they must work nights in summer.',
    'The dockers have let the company know that they will work nights in summer.',
  ])('is left as he was where he does it himself, or is asked to: %s', (text) => {
    expect(checkedOrNull(text)).not.toBeNull();
  });
});
