import type { Row } from '../list-format.ts';
import { attributeTypes, type AttributeType, type GraphFile } from './graph-file.ts';
import { xmlWords } from './xml-words.ts';

/** An attribute as GraphML declares it: an id that no other attribute has, whatever it is called and whatever it is of. */
interface Key {
  readonly id: string;
  readonly name: string;
  readonly type: AttributeType;
  readonly of: 'node' | 'edge';
}

/**
 * GraphML as yEd, visone, Gephi, igraph and networkx read it: keys are unique over nodes and edges and declared with a type before
 * the graph; names of nodes stand in "label", weights in "weight". Ids are made here, because the schema takes no blanks and few signs in them.
 */
export function graphAsGraphml({ title, nodes, edges }: GraphFile): string {
  const nodeRows = nodes.map(({ label, attributes }): Row => ({ label, ...attributes }));
  const edgeRows = edges.map(({ weight, from, to }): Row => (from === null && to === null ? { weight } : { weight, from, to }));
  const tokens = new Map(nodes.map(({ id }, at) => [id, `n${at}`]));
  const nodeKeys = keysOf(nodeRows, 'node', { label: 'string' });
  const edgeKeys = keysOf(edgeRows, 'edge', { weight: 'double' });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...[...nodeKeys, ...edgeKeys].map(
      ({ id, name, type, of }) => `  <key id="${id}" for="${of}" attr.name="${xmlWords(token(name))}" attr.type="${type}"/>`,
    ),
    '  <graph id="network" edgedefault="undirected">',
    `    <desc>${xmlWords(title)}</desc>`,
    ...nodes.map((_, at) => `    <node id="n${at}">${data(nodeRows[at] ?? {}, nodeKeys)}</node>`),
    ...edges.map(
      ({ source, target }, at) =>
        `    <edge id="e${at}" source="${tokens.get(source) ?? ''}" target="${tokens.get(target) ?? ''}">${data(edgeRows[at] ?? {}, edgeKeys)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

/** `always` are the attributes that are declared even where there is nothing that has them. */
function keysOf(rows: readonly Row[], of: Key['of'], always: Readonly<Record<string, AttributeType>>): Key[] {
  const types = new Map([...Object.entries(always), ...attributeTypes(rows)]);
  return [...types].map(([name, type], at) => ({ id: `${of}${at}`, name, type, of }));
}

/** The schema takes no blanks and few signs in names of attributes either. */
function token(name: string): string {
  return name.replaceAll(/[^\w.À-ÖØ-öø-\u02FF\u0370-\u037D\u037F-\u1FFF-]+/gu, '_') || '_';
}

function data(row: Row, keys: readonly Key[]): string {
  return keys
    .flatMap(({ id, name }) => {
      const cell = row[name] ?? null;
      return cell === null ? [] : [`<data key="${id}">${xmlWords(String(cell))}</data>`];
    })
    .join('');
}
