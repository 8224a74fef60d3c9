import { describe, expect, it } from 'vitest';
import type { PartyMention } from '../../../../src/read/coding/targets/party-mentions.ts';
import { isJoined } from '../../../../src/read/coding/targets/joined-names.ts';

/** Whether the second of two names between braces, each "party:name", is joined to the first. */
function joined(marked: string): boolean {
  const mentions: PartyMention[] = [];
  let text = '';
  for (const [at, part] of marked.split(/[{}]/u).entries()) {
    const [party = '', name = ''] = at % 2 === 1 ? part.split(':') : ['', part];
    if (at % 2 === 1) mentions.push({ party, span: { start: text.length, end: text.length + name.length } });
    text += name;
  }
  const [before, one] = mentions;
  return one !== undefined && isJoined(text, before, one);
}

describe('two names are joined', () => {
  it.each([
    '{a:Orrin} and {b:Hest}',
    '{a:Orrin}, for the {a:LAKES}',
    '{a:LAKES}), and {b:Hest}',
    '{a:Orrin}, Velia and {b:Hest}',
    '{a:LEAGUE OF LAKES} ({a:LOL})',
  ])('by commas, "and", other names and a short form in brackets: %s', (marked) => expect(joined(marked)).toBe(true));
  it.each(['{a:Orrin} met {b:Hest}', '{a:Orrin} ({b:Hest})', '{a:Orrin} of {b:Hest}'])('by nothing else: %s', (marked) =>
    expect(joined(marked)).toBe(false),
  );
});
