import type { QdaCode, QdaProject, QdaSelection, QdaSource } from '../../model/exchange/qda-project.ts';
import { CodePoints } from '../../text/code-points.ts';

/** Namespaces of a project and of a codebook by itself. */
const QDA_PROJECT = 'urn:QDA-XML:project:1.0';
const QDA_CODEBOOK = 'urn:QDA-XML:codebook:1.0';

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** The codebook of a project as a file of its own: .qdc. */
export function qdaCodebookXml(codes: readonly QdaCode[]): string {
  return document([
    `<CodeBook xmlns="${QDA_CODEBOOK}" ${XSI} xsi:schemaLocation="${QDA_CODEBOOK} http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd" origin="Readout">`,
    ...codesXml(codes),
    '</CodeBook>',
  ]);
}

/** project.qde: all of a project but the texts. `now` is ISO 8601. */
export function qdaProjectXml({ name, users, codes, sources }: QdaProject, now: string): string {
  return document([
    `<Project xmlns="${QDA_PROJECT}" ${XSI} xsi:schemaLocation="${QDA_PROJECT} http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd"${attributes({ name, origin: 'Readout', creationDateTime: now })}>`,
    ...wrapped(
      'Users',
      users.map((user) => `<User${attributes({ ...user })}/>`),
    ),
    ...(codes.length > 0 ? ['<CodeBook>', ...codesXml(codes), '</CodeBook>'] : []),
    ...wrapped('Sources', sources.flatMap(sourceXml)),
    '</Project>',
  ]);
}

/** Where a project file keeps the text of a source. */
export function sourceFile(guid: string): string {
  return `${guid}.txt`;
}

function document(lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${lines.join('\n')}\n`;
}

/** The schema has no empty lists. */
function wrapped(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<${name}>`, ...lines, `</${name}>`];
}

function codesXml(codes: readonly QdaCode[]): string[] {
  return wrapped('Codes', codes.flatMap(codeXml));
}

function codeXml({ guid, name, isCodable, color, description, codes }: QdaCode): string[] {
  const head = attributes({ guid, name, isCodable: String(isCodable), ...(color !== null && { color }) });
  return [`<Code${head}>`, ...descriptionXml(description), ...codes.flatMap(codeXml), '</Code>'];
}

function sourceXml({ guid, name, description, text, user, at, selections }: QdaSource): string[] {
  const points = new CodePoints(text);
  const head = attributes({ guid, name, plainTextPath: `internal://${sourceFile(guid)}`, ...made(user, at) });
  return [
    `<TextSource${head}>`,
    ...descriptionXml(description),
    ...selections.flatMap((selection) => selectionXml(selection, points)),
    '</TextSource>',
  ];
}

function selectionXml(selection: QdaSelection, points: CodePoints): string[] {
  const { guid, name, description, start, end, user, at, codings } = selection;
  const place = { startPosition: String(points.before(start)), endPosition: String(points.before(end)) };
  return [
    `<PlainTextSelection${attributes({ guid, name, ...place, ...made(user, at) })}>`,
    ...descriptionXml(description),
    ...codings.flatMap((coding) => [
      `<Coding${attributes({ guid: coding.guid, ...made(coding.user, coding.at) })}>`,
      `<CodeRef targetGUID="${coding.code}"/>`,
      '</Coding>',
    ]),
    '</PlainTextSelection>',
  ];
}

function made(user: string | null, at: string | null): Readonly<Record<string, string>> {
  return { ...(user !== null && { creatingUser: user }), ...(at !== null && { creationDateTime: at }) };
}

function descriptionXml(words: string): string[] {
  return words === '' ? [] : [`<Description>${escaped(words)}</Description>`];
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** Words as XML takes them; what it cannot hold becomes a sign that says so. Line ends are kept, which attributes would lose. */
function escaped(words: string): string {
  return words
    .replaceAll(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
