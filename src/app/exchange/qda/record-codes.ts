import type { Codebook } from '../../../model/codebook.ts';
import type { QdaCode } from '../../../model/exchange/qda-project.ts';
import { Stance, type Code } from '../../../model/reading/code.ts';
import { madeGuid } from '../../../text/made-guid.ts';

/** The codebook of a record as codes: parties, alternatives under their issues, stances. The same codebook has the same GUIDs. */
export function recordCodes(codebook: Codebook): QdaCode[] {
  const { parties, issues } = codebook;
  return [
    heading(
      'Parties',
      codebook,
      parties.map(({ id, name }) => leaf(partyGuid(id, codebook), name)),
    ),
    heading(
      'Issues',
      codebook,
      issues.map(({ id, title, ends, alternatives }) => ({
        ...heading(
          title,
          codebook,
          alternatives.map((each) => leaf(alternativeGuid(id, each.id, codebook), each.title)),
          `issue ${id}`,
        ),
        description: `From ${ends[0]} to ${ends[1]}`,
      })),
    ),
    heading(
      'Stances',
      codebook,
      Stance.options.map((stance) => leaf(stanceGuid(stance, codebook), stance)),
    ),
  ];
}

/** The codes of what a record says of some words. */
export function codesFor({ holder, issue, alternative, stance }: Code, codebook: Codebook): string[] {
  return [
    partyGuid(holder, codebook),
    ...(alternative === null ? [] : [alternativeGuid(issue, alternative, codebook)]),
    stanceGuid(stance, codebook),
  ];
}

export function partyGuid(id: string, codebook: Codebook): string {
  return guidOf(`party ${id}`, codebook);
}

function alternativeGuid(issue: string, alternative: string, codebook: Codebook): string {
  return guidOf(`alternative ${issue}/${alternative}`, codebook);
}

function stanceGuid(stance: Stance, codebook: Codebook): string {
  return guidOf(`stance ${stance}`, codebook);
}

function guidOf(what: string, { negotiation }: Codebook): string {
  return madeGuid(`${negotiation.id} ${what}`);
}

function heading(name: string, codebook: Codebook, codes: readonly QdaCode[], what = `heading ${name}`): QdaCode {
  return { guid: guidOf(what, codebook), name, isCodable: false, color: null, description: '', codes };
}

function leaf(guid: string, name: string): QdaCode {
  return { guid, name, isCodable: true, color: null, description: '', codes: [] };
}
