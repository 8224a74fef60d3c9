import { Lexicon } from '../../../../src/language/language.ts';

/** How much a concept tells about which alternative is meant. */
export type Weight = 'action' | 'qualifier' | 'object' | 'participant' | 'unit';

export interface ConceptName {
  readonly name: string;
  readonly weight: Weight;
}

const ACTIONS: Record<string, readonly string[]> = {
  withdraw: [
    'withdraw',
    'withdrawal',
    'withdrew',
    'withdrawn',
    'pull out',
    'pull back',
    'pullout',
    'retreat',
    'exit',
    'leave',
    'left',
    'vacate',
    'evacuate',
  ],
  cede: ['cede', 'cession', 'hand over', 'handover', 'surrender', 'relinquish', 'give away'],
  recognize: ['recognise', 'recognize', 'recognition', 'acknowledge'],
  freeze: ['freeze', 'froze', 'frozen', 'freezing'],
  immobilize: ['immobilise', 'immobilize', 'immobilisation'],
  guarantee: ['guarantee', 'guaranteed', 'assurance'],
  join: [
    'join',
    'membership',
    'accession',
    'accede',
    'bid',
    'ambition',
    'be part of',
    'become part of',
    'entry',
    'admission',
    'member',
  ],
  neutral: ['neutral', 'neutrality', 'non aligned'],
  return: ['return', 'give back', 'restitution', 'hand back', 'go back'],
  ceasefire: ['ceasefire', 'cease fire', 'truce', 'armistice'],
  monitor: ['monitor', 'monitoring', 'verify', 'verification', 'supervise'],
  inspect: ['inspect', 'inspection'],
  fill: ['fill', 'filling', 'impound', 'hold back', 'held back'],
  publish: ['publish', 'publication', 'disclose'],
  compensate: ['compensate', 'compensation', 'indemnity', 'reparation'],
  finance: ['finance', 'fund', 'bankroll', 'prop up'],
  pay: ['pay', 'paid', 'payment', 'pay for', 'pay into', 'pay in'],
  raise: ['raise', 'increase', 'rise', 'uplift'],
  cut: ['cut', 'reduce', 'reduction', 'slash', 'lower'],
  abolish: ['abolish', 'scrap', 'end', 'eliminate', 'phase out'],
  keep: ['keep', 'kept', 'retain', 'maintain', 'preserve'],
  hire: ['hire', 'recruit', 'staff', 'staffing'],
  release: ['release', 'free', 'freed', 'liberate'],
  exchange: ['exchange', 'swap'],
  share: ['share', 'sharing', 'split'],
  merge: ['merge', 'merger', 'takeover', 'acquire', 'acquisition'],
  sell: ['sell', 'sold', 'sale', 'divest', 'divestment', 'dispose'],
  buffer: ['buffer zone', 'demilitarised zone', 'demilitarized zone', 'dmz'],
  peacekeeper: ['peacekeeper', 'peacekeeping', 'peacekeeping force'],
  extend: ['extend', 'extension', 'prolong'],
  consent: ['consent', 'approval', 'permission', 'say so', 'veto', 'sign off', 's leave', 'nobody s leave', 'by your leave'],
  suspend: ['suspend', 'suspension', 'pause', 'moratorium'],
};

const QUALIFIERS: Record<string, readonly string[]> = {
  mutual: ['both', 'same', 'mutual', 'reciprocal', 'equal', 'symmetrical', 'each other', 'joint', 'jointly', 'common'],
  full: ['full', 'complete', 'comprehensive', 'whole', 'entire'],
  partial: ['partial', 'partly', 'some'],
  binding: ['binding', 'legally binding'],
  automatic: ['automatic', 'remote', 'unmanned'],
  peacetime: ['peacetime', 'in peace'],
  permanent: ['permanent', 'permanently', 'for good', 'forever', 'indefinite'],
  temporary: ['temporary', 'interim', 'transitional'],
  voluntary: ['voluntary', 'self'],
  likeness: ['modelled on', 'modeled on', 'similar to', 'akin to', 'style', 'along the line of', 'patterned on'],
  yearly: ['yearly', 'annual', 'annually', 'each year', 'every year', 'a year', 'any year', 'per year'],
};

const OBJECTS: Record<string, readonly string[]> = {
  territory: ['territory', 'territorial', 'land', 'sovereignty'],
  border: ['border', 'frontier'],
  'front line': ['front line', 'frontline', 'line of contact', 'contact line'],
  security: ['security', 'defence', 'defense'],
  arms: ['arm', 'weapon', 'weaponry'],
  aid: ['aid', 'assistance', 'help'],
  asset: ['asset', 'reserve'],
  wage: ['wage', 'salary', 'earnings'],
  job: ['job', 'post', 'position'],
  tariff: ['tariff', 'duty', 'levy'],
  quota: ['quota', 'allocation'],
  gauge: ['gauge', 'sensor'],
  inspector: ['inspector', 'inspection team'],
  observer: ['observer', 'monitoring mission'],
  loss: ['loss', 'damage'],
  farmer: ['farmer', 'grower'],
};

/** Words for those who take part in any negotiation: they tell next to nothing about what is meant. */
const PARTICIPANTS: Record<string, readonly string[]> = {
  army: ['army', 'troop', 'force', 'soldier', 'military'],
  state: ['state', 'country', 'nation', 'government', 'capital'],
  deal: ['deal', 'agreement', 'accord', 'settlement', 'pact', 'treaty'],
  side: ['side', 'party', 'delegation', 'both side', 'both party', 'two side'],
};

/** What numbers count. */
const UNITS: Record<string, readonly string[]> = {
  percent: ['percent', 'per cent', '%', 'pct', 'percentage point'],
  metre: ['metre', 'meter'],
  litre: ['litre', 'liter'],
  tonne: ['tonne', 'ton'],
};

/** Phrases that say two things at once. */
const COMPOUNDS: readonly (readonly [readonly ConceptName[], readonly string[]])[] = [
  [
    [
      { name: 'mutual', weight: 'qualifier' },
      { name: 'side', weight: 'participant' },
    ],
    ['from', 'of', 'by'].flatMap((by) =>
      ['both side', 'both party', 'the two side', 'the two party'].map((who) => `${by} ${who}`),
    ),
  ],
  [
    [
      { name: 'cede', weight: 'action' },
      { name: 'territory', weight: 'object' },
    ],
    [
      'territorial concession',
      'territorial compromise',
      'concession of territory',
      'give up territory',
      'give up land',
      'land for peace',
    ],
  ],
  [
    [
      { name: 'cede', weight: 'action' },
      { name: 'withdraw', weight: 'action' },
      { name: 'territory', weight: 'object' },
    ],
    ['abandon territory', 'abandon land'],
  ],
];

function entries(groups: Record<string, readonly string[]>, weight: Weight): [readonly ConceptName[], readonly string[]][] {
  return Object.entries(groups).map(([name, phrases]) => [[{ name, weight }], phrases]);
}

/** Words of negotiations that mean nearly the same, whatever the negotiation. */
export const CONCEPTS = new Lexicon<readonly ConceptName[]>([
  ...COMPOUNDS,
  ...entries(ACTIONS, 'action'),
  ...entries(QUALIFIERS, 'qualifier'),
  ...entries(OBJECTS, 'object'),
  ...entries(PARTICIPANTS, 'participant'),
  ...entries(UNITS, 'unit'),
]);
