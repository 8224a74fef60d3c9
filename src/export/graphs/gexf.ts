import type { Row } from '../list-format.ts';
import { attributeTypes, type GraphFile } from './graph-file.ts';
import { xmlWords } from './xml-words.ts';

/** GEXF 1.3 as Gephi reads it; where the graph is cut into windows, an edge is there from the first day of its window to the last. */
export function graphAsGexf({ title, nodes, edges }: GraphFile): string {
  const rows = nodes.map(({ attributes }) => attributes);
  const keys = [...attributeTypes(rows)].map(([name, type], at) => ({ id: String(at), name, type }));
  const isDynamic = edges.some(({ from, to }) => from !== null || to !== null);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `  <meta><description>${xmlWords(title)}</description></meta>`,
    `  <graph defaultedgetype="undirected" mode="${isDynamic ? 'dynamic" timeformat="date' : 'static'}">`,
    '    <attributes class="node">',
    ...keys.map(({ id, name, type }) => `      <attribute id="${id}" title="${xmlWords(name)}" type="${type}"/>`),
    '    </attributes>',
    '    <nodes>',
    ...nodes.map(
      ({ id, label }, at) =>
        `      <node id="${xmlWords(id)}" label="${xmlWords(label)}"><attvalues>${valuesOf(rows[at] ?? {}, keys)}</attvalues></node>`,
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(edgeLine),
    '    </edges>',
    '  </graph>',
    '</gexf>',
  ];
  return `${lines.join('\n')}\n`;
}

interface Key {
  readonly id: string;
  readonly name: string;
}

function valuesOf(row: Row, keys: readonly Key[]): string {
  return keys
    .flatMap(({ id, name }) => {
      const cell = row[name] ?? null;
      return cell === null ? [] : [`<attvalue for="${id}" value="${xmlWords(String(cell))}"/>`];
    })
    .join('');
}

function edgeLine({ source, target, weight, from, to }: GraphFile['edges'][number], at: number): string {
  const time = `${from === null ? '' : ` start="${from}"`}${to === null ? '' : ` end="${to}"`}`;
  return `      <edge id="${at}" source="${xmlWords(source)}" target="${xmlWords(target)}" weight="${weight}"${time}/>`;
}
