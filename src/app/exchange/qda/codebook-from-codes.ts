import { Document } from 'yaml';
import { Codebook } from '../../../model/codebook.ts';
import type { QdaCode } from '../../../model/exchange/qda-project.ts';
import { draftedId } from '../../../propose/drafted-ids.ts';

const HEAD = ` Issues and alternatives as the codes of another program have them: codes with two codes or more below them became issues.
 Put the alternatives of each issue in order from one end to the other, name its ends, and take what is right over into the codebook.`;

/** A codebook drafted from codes, as YAML, and how many issues it has. */
export function codebookFromCodes(
  codes: readonly QdaCode[],
  { id, title }: { readonly id: string; readonly title: string },
): { readonly yaml: string; readonly issues: number } {
  const taken = new Set<string>();
  const drafted = issueCodes(codes).map((code) => issueOf(code, taken));
  const draft = { codebook: 1, negotiation: { id, title }, issues: drafted };
  Codebook.parse(draft);
  const document = new Document(draft);
  document.commentBefore = HEAD;
  return { yaml: document.toString({ lineWidth: 0 }), issues: drafted.length };
}

/** Codes under which alternatives can stand. */
function issueCodes(codes: readonly QdaCode[]): QdaCode[] {
  return codes.flatMap((code) => [...(leaves(code).length > 1 ? [code] : []), ...issueCodes(code.codes)]);
}

function leaves({ codes }: QdaCode): readonly QdaCode[] {
  return codes.filter((code) => code.codes.length === 0);
}

function issueOf(code: QdaCode, taken: Set<string>) {
  const own = new Set<string>();
  const alternatives = leaves(code).map(({ name }) => ({ id: draftedId(name, own, 'code'), title: titleOf(name) }));
  const ends = [alternatives[0]?.title ?? '', alternatives.at(-1)?.title ?? ''];
  return { id: draftedId(code.name, taken, 'code'), title: titleOf(code.name), ends, alternatives };
}

function titleOf(name: string): string {
  const title = name.trim();
  return title === '' ? 'without a name' : title;
}
