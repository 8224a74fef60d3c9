import { Parser } from 'htmlparser2';

/** An element with its attributes, and the elements in it. */
interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

/** What the schema takes for an id: letters, digits and . - _ : alone (xs:NMTOKEN). */
const TOKEN = /^[\w.:-]+$/;

interface Rule {
  /** The elements in it, each followed by a blank. */
  readonly holds: RegExp;
  readonly must: Readonly<Record<string, RegExp>>;
  readonly may: Readonly<Record<string, RegExp>>;
}

const DOMAIN = /^(?:all|graphml|graph|node|edge|hyperedge|port|endpoint)$/;
const TYPE = /^(?:boolean|int|long|float|double|string)$/;

/**
 * The rules of the published schema of GraphML 1.0 (graphml-structure.xsd with graphml-attributes.xsd) for what is written here: which elements stand
 * where and how often, which attributes they must and may have, and of what kind. The schema does not say under what licence it may be passed on, so
 * that its rules are written down and not the schema.
 */
const RULES: Readonly<Record<string, Rule>> = {
  graphml: {
    holds: /^(?:desc )?(?:key )*(?:(?:graph|data) )*$/,
    must: { xmlns: /^http:\/\/graphml\.graphdrawing\.org\/xmlns$/ },
    may: {},
  },
  key: {
    holds: /^(?:desc )?(?:default )?$/,
    must: { id: TOKEN },
    may: { for: DOMAIN, 'attr.name': /^[^]+$/, 'attr.type': TYPE },
  },
  graph: {
    holds: /^(?:desc )?(?:(?:data|node|edge|hyperedge) )*$/,
    must: { edgedefault: /^(?:un)?directed$/ },
    may: { id: TOKEN },
  },
  node: { holds: /^(?:desc )?(?:(?:data|port) )*(?:graph )?$/, must: { id: TOKEN }, may: {} },
  edge: {
    holds: /^(?:desc )?(?:data )*(?:graph )?$/,
    must: { source: TOKEN, target: TOKEN },
    may: { id: TOKEN, directed: /^(?:true|false)$/ },
  },
  data: { holds: /^$/, must: { key: TOKEN }, may: { id: TOKEN } },
  desc: { holds: /^$/, must: {}, may: {} },
};

/** Where a GraphML file breaks a rule of its schema; empty where it is valid. */
export function schemaFaults(xml: string): readonly string[] {
  const all = elementsOf(xml);
  return [...all.flatMap(elementFaults), ...identityFaults(all)];
}

function elementFaults({ name, attributes, children }: XmlElement): readonly string[] {
  const rule = RULES[name];
  if (!rule) return [`there is no element ${name}`];
  const known = { ...rule.must, ...rule.may };
  const own = Object.entries(attributes).filter(([key]) => !/^xmlns:|^xsi:/.test(key));
  const held = children.map((child) => `${child.name} `).join('');
  return [
    ...(rule.holds.test(held) ? [] : [`${name} holds ${held}`]),
    ...Object.keys(rule.must)
      .filter((key) => attributes[key] === undefined)
      .map((key) => `${name} lacks ${key}`),
    ...own.filter(([key, value]) => known[key]?.test(value) !== true).map(([key, value]) => `${name} has ${key}="${value}"`),
  ];
}

/** What is unique in the schema, and what refers to what. */
function identityFaults(all: readonly XmlElement[]): readonly string[] {
  const valuesOf = (name: string, attribute: string): string[] =>
    all.filter((each) => each.name === name).flatMap(({ attributes }) => attributes[attribute] ?? []);
  const twice = (values: readonly string[], what: string): string[] =>
    values.filter((value, at) => values.indexOf(value) !== at).map((value) => `two ${what} ${value}`);
  const missing = (values: readonly string[], there: readonly string[], what: string): string[] =>
    values.filter((value) => !there.includes(value)).map((value) => `no ${what} ${value}`);
  const nodes = valuesOf('node', 'id');
  return [
    ...['key', 'node', 'edge', 'graph'].flatMap((name) => twice(valuesOf(name, 'id'), name)),
    ...missing([...valuesOf('edge', 'source'), ...valuesOf('edge', 'target')], nodes, 'node'),
    ...missing(valuesOf('data', 'key'), valuesOf('key', 'id'), 'key'),
    ...all.flatMap(({ children }) =>
      twice(
        children.flatMap((child) => (child.name === 'data' ? (child.attributes['key'] ?? []) : [])),
        'data',
      ),
    ),
  ];
}

function elementsOf(xml: string): readonly XmlElement[] {
  const all: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        all.push(element);
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return all;
}
