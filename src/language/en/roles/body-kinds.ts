/** What a short name for a body ("the group", "the company") can stand for. */
export interface BodyKind {
  /** Words in the name of a body of the kind: "Salt Growers' Alliance". */
  readonly inName: RegExp;
  /** Nouns by which a body of the kind is described: "Blue Shelf, a charity". */
  readonly described: RegExp;
}

const GROUP_NOUNS: readonly string[] = [
  'group',
  'organi[sz]ation',
  'association',
  'alliance',
  'coalition',
  'league',
  'society',
  'federation',
  'confederation',
  'network',
  'lobby',
  'charity',
  'movement',
  'campaign',
  'union',
  'guild',
  'club',
  'body',
  'panel',
  'task force',
  'think tank',
  'nonprofit',
  'non-profit',
  'watchdog',
  'party',
  'collective',
  'initiative',
];

const COMPANY_NOUNS: readonly string[] = [
  'company',
  'firm',
  'corporation',
  'conglomerate',
  'group',
  'giant',
  'manufacturer',
  'maker',
  'producer',
  'retailer',
  'chain',
  'operator',
  'owner',
  'bank',
  'airline',
  'carrier',
  'insurer',
  'developer',
  'contractor',
  'yard',
  'shipyard',
  'mill',
  'brewery',
  'start-?up',
  '\\p{Ll}+maker',
];

const UNION_NOUNS: readonly string[] = ['union', 'guild', 'brotherhood', 'federation'];

const AGENCY_NOUNS: readonly string[] = ['agency', 'bureau', 'service', 'authority', 'regulator', 'watchdog', 'inspectorate'];

function oneOf(nouns: readonly string[]): RegExp {
  return new RegExp(`^(?:${nouns.join('|')})$`, 'u');
}

const GROUP: BodyKind = {
  inName:
    /^Friends of\b|(?:^|[^\p{L}])(?:Association|Alliance|Coalition|League|Society|Federation|Confederation|Network|Lobby|Movement|Campaign|Union|Guild|Club|Group|Organi[sz]ation|Institute|Foundation|Forum|Cent(?:er|re) for|Council (?:of|on|for)|Committee (?:for|to|on)|Project|Initiative|Watch|Action|Collective|Party)(?![\p{L}’'-])/u,
  described: oneOf(GROUP_NOUNS),
};

const COMPANY: BodyKind = {
  inName:
    /(?:^|[^\p{L}])(?:Co|Corp|Corporation|Company|Inc|Ltd|Limited|Plc|PLC|AG|AB|SA|SpA|GmbH|NV|BV|LLC|Holdings?|Industries|Lines|Airlines|Airways|Motors|Foods|Brothers|Works|Partners|Technologies|Pharmaceuticals|Shipping|Enterprises|Stores|Breweries|Group)(?![\p{L}’'-])/u,
  described: oneOf(COMPANY_NOUNS),
};

const UNION: BodyKind = {
  inName: /(?:^|[^\p{L}])(?:Union|Guild|Federation|Brotherhood|Workers|Teamsters|Employees)(?![\p{L}’'-])/u,
  described: oneOf(UNION_NOUNS),
};

const AGENCY: BodyKind = {
  inName: /(?:^|[^\p{L}])(?:Agency|Bureau|Service|Authority|Administration|Inspectorate)(?![\p{L}’'-])/u,
  described: oneOf(AGENCY_NOUNS),
};

/** Nouns that stand for a body whose name holds them: "the alliance". */
const OWN_NOUNS: readonly string[] = [
  'alliance',
  'coalition',
  'association',
  'federation',
  'league',
  'society',
  'network',
  'foundation',
  'institute',
  'club',
  'party',
  'fund',
  'trust',
  'movement',
  'airline',
  'bank',
  'guild',
];

function namedBy(noun: string): BodyKind {
  const capital = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  return { inName: new RegExp(`(?:^|[^\\p{L}])${capital}(?![\\p{L}’'-])`, 'u'), described: oneOf([noun]) };
}

const KINDS: ReadonlyMap<string, BodyKind> = new Map([
  ...OWN_NOUNS.map((noun) => [noun, namedBy(noun)] as const),
  ['group', GROUP],
  ['organisation', GROUP],
  ['organization', GROUP],
  ['company', COMPANY],
  ['firm', COMPANY],
  ['union', UNION],
  ['agency', AGENCY],
]);

/** The name of a chamber that is no short name of a palace: "the House" behind "the White House". */
export const CHAMBER_OF_ITS_OWN = /^(?:House|Senate|Commons|Lords)$/u;

/** Short names that a body of nearly any name may have. */
export const ANY_BODY = /^(?:group|organi[sz]ation|company|firm)$/iu;

/** The kind of body that a noun in the singular stands for; null for one that is no short name. */
export function bodyKind(noun: string): BodyKind | null {
  return KINDS.get(noun.toLowerCase()) ?? null;
}

/** A body that a noun in lower case names: "the growers' association". Where one stands, a short name may be its. */
export const BODY_BY_NOUN = new RegExp(
  `\\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:\\p{Ll}[\\p{Ll}'’-]* ){0,3}(?<noun>${[...new Set([...GROUP_NOUNS, ...COMPANY_NOUNS, ...UNION_NOUNS, ...AGENCY_NOUNS])].join('|')})(?![\\p{L}-])`,
  'gu',
);

/** The name of a body, with what stands in it in lower case: "Friends of the Olden Hills", "Salt Growers' Alliance". */
export const BODY_NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.&-]*(?:['’]s?)?(?: (?:(?:of|for) (?:the )?|(?<=(?:Committee|Council|Commission|Conference|Institute) )(?:on|to) (?:the )?|& )?\p{Lu}[\p{L}\p{N}.&-]*(?:['’]s?)?){0,8}/gu;

/** The words between a noun that describes and the name behind it: "the shipping mogul Aldo Kern", "largest yard, Brandt Marine". */
export const DESCRIBED_RIGHT_BEFORE = /(?:^|[^\p{L}-])(?<noun>\p{Ll}[\p{Ll}-]+),? $/u;

/** An apposition behind a name: ", a group of ferry users", "(AB), the charity". */
export const APPOSITION_BEHIND =
  /^(?: \([^()]{1,30}\))?, (?:(?:an?|the|its|their|his|her|one of the|\p{Lu}[\p{L}-]*['’]s?) )?(?<words>(?:[\p{L}\p{N}-]+ ){0,5}?)(?<noun>\p{Ll}[\p{Ll}-]+)(?= (?:that|which|who|whose|of|for|in|from|based|with|at|behind|and|owned|led|made)\b|[,.;:)]|$)/u;

/** Words in an apposition behind which somebody else is described: "a friend of the mogul". */
export const DESCRIBES_ANOTHER = /(?:^| )(?:of|for|to|from|at|with|by|in|on|and|or|the|than)(?: |$)/u;

/** Nouns in lower case that fit many people of one report, so that who was called so before need not be meant. */
export const TELLS_NOTHING_OF_SOMEBODY =
  /^(?:official|source|person|man|woman|one|other|individual|figure|speaker|member|spokes(?:man|woman|person))$/u;

/**
 * A word between "the" and a noun that tells how somebody is and not which one is meant: "the deep-pocketed league", "the cash-strapped council". Whose
 * somebody is, where he sits and who backs him tell which.
 */
export const TELLS_HOW_NOT_WHICH =
  /^(?:\p{Ll}+-)+(?!(?:owned|based|run|led|backed|funded|controlled|held|affiliated|aligned|listed|appointed|elected|registered|sponsored|supported|born|speaking|allied|leaning|trained)$)(?:\p{Ll}{2,}(?:ed|en|ing)|hit|bound|shy|weary|hungry|poor|rich)$/u;
