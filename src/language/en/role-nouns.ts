/** Words that name what somebody is. A role decides whether an unnamed source is an official one, and which people "the envoy" may be. */

/** official: speaks for a state or body. other: anybody else. collective: stands for the whole side. */
export type RoleClass = 'official' | 'other' | 'collective' | 'body' | 'document' | 'outlet';

const LISTS: Readonly<Record<RoleClass, string>> = {
  official:
    'official diplomat minister secretary undersecretary envoy negotiator ambassador adviser advisor aide representative delegate lawmaker legislator mp senator congressman congresswoman commissioner commander general admiral colonel officer governor mayor chief director head leader chair chairman chairwoman chairperson president premier chancellor king queen prince princess emir sultan sheikh pope spokesman spokeswoman spokesperson deputy consul mediator negotiator judge prosecutor inspector staffer politician premier pm vice-president boss organiser organizer convener treasurer manager executive ceo  captain sergeant marshal lieutenant major brigadier corporal commodore superintendent ombudsman ombudswoman commissioner speaker whip coordinator archbishop cardinal rabbi mufti elder convenor attache counsellor magistrate intermediary go-between briefer principal facilitator rapporteur counsel moderator monarch president-electsupremo bureaucrat briefer statesman foreign-secretary councillor councilor ayatollah warlord strongman hitter',
  other:
    'source person people individual insider witness resident expert analyst economist professor academic scholar historian researcher scientist journalist reporter correspondent editor commentator columnist activist campaigner farmer worker teacher nurse doctor engineer soldier fighter lawyer barrister attorney student parent mother father son daughter wife husband brother sister friend colleague neighbour neighbor trader investor banker observer critic supporter protester demonstrator driver fisherman docker pilot veteran member voter counterpart homologue colleague opponent rival successor predecessor skipper surveyor lobbyist shareholder lender lecturer broker trucker miner citizen civilian pensioner businessman businesswoman tycoon magnate star hardman mastermind deputy-owner bidder inspector refugee shopkeeper owner passenger consultant author man woman spectator staff pundit relative tourist villager shop-steward steward captain priest bishop imam monk',
  collective: 'leader government negotiator team delegation side administration camp regime leadership coalition alliance bloc cabinet country state nation',
  body: 'ministry parliament army military presidency office department embassy council committee commission union association federation league agency court police navy force service headquarters board party movement front group body institute institution company firm operator bank court bureau secretariat mission assembly senate congress house chamber palace organisation organization foundation network society chancellery confederation syndicate guild trust university college opposition management authority coastguard garrison corps regiment brigade fund airline hospital school ombudsman family inspectorate watchdog regulator tribunal church faction campaign lobby co-operative cooperative',
  document:
    'readout statement communique communiqué report document letter paper memo memorandum text draft transcript release decree resolution note summary dossier plan proposal declaration filing post tweet message invitation minutes dispatch cable bulletin agreement survey poll study circular annex journal presentation log diary cable pamphlet leaflet manifesto brochure review analysis article interview clause text summary rules chart research notice sheet photograph picture footage recording video email e-mail figure data advert advertisement survey sign poster banner',
  outlet: 'newspaper paper outlet publication agency media press broadcaster channel website magazine tabloid daily weekly newswire wire station site portal',
}; // prettier-ignore

/** The written plural of a role and back: "secretaries" and "secretary", "chairmen" and "chairman", "people" is one already. */
export function singular(noun: string): string {
  const word = noun.toLowerCase();
  if (/^(?:people|persons)$/.test(word)) return 'person';
  if (/^media$|^press$|^staff$|^police$|ss$|^congress$|headquarters$|^minutes$/.test(word)) return word;
  if (/m[ea]n$/.test(word)) return word.replace(/men$/, 'man');
  if (word.endsWith('ies')) return word.replace(/ies$/, 'y');
  if (/(?:ch|sh|x)es$|sses$/.test(word)) return word.replace(/es$/, '');
  return word.replace(/s$/, '');
}

export function isPlural(noun: string): boolean {
  return /^(?:people|media|staff|police)$/i.test(noun) || singular(noun) !== noun.toLowerCase();
}

const CLASS = new Map<string, RoleClass>();
for (const kind of ['official', 'other', 'collective', 'body', 'document', 'outlet'] as const) {
  for (const word of LISTS[kind].split(/\s+/)) if (!CLASS.has(word)) CLASS.set(word, kind);
}

/** Class of a head noun, singular or plural; null for a word that is no role. */
export function roleClass(noun: string): RoleClass | null {
  const plain = noun.toLowerCase().replace(/^(?:ex|vice|deputy|co)-/, '');
  return CLASS.get(plain) ?? CLASS.get(singular(plain)) ?? null;
}

/** In the plural these stand for the whole side: "European leaders", "EU governments". */
export function standsForSide(noun: string): boolean {
  const word = singular(noun);
  if (isPlural(noun)) return /^(?:leader|government|authority|minister|ally|country|state|nation)$/.test(word);
  return /^(?:government|team|delegation|side|administration|camp|regime|leadership|coalition|alliance|bloc|cabinet)$/.test(word);
}

/** Offices that go before a name: "President", "Foreign Minister", "U.S. envoy". */
export function isOfficeWord(word: string): boolean {
  return TITLE.has(word.toLowerCase().replace(/\.$/, '')) || ['official', 'other'].includes(roleClass(word) ?? '');
}

const TITLE = new Set(
  'mr mrs ms mx miss dr prof sir baroness baron count countess duke duchess archduke dame lord lady rev hon gen lt col maj capt sgt adm sen rep gov pres amb brig cmdr vice deputy acting interim former ex foreign prime defence defense interior finance water energy health education environment economy economics trade transport labour labor agriculture justice home chief special senior top lead press supreme allied national security first second third state assistant permanent general grand high crown union party opposition presidential'.split(
    ' ',
  ),
);

const MALE =
  /^(?:mr|sir|lord|king|prince|emir|sultan|sheikh|pope|ayatollah|father|son|husband|brother|man|grandfather|uncle|son-in-law|chairman|spokesman|congressman|fisherman|statesman|businessman|warlord|strongman|bishop|imam|monk|priest)$|[^o]man$/i;
const FEMALE =
  /^(?:mrs|ms|miss|dame|lady|queen|princess|mother|daughter|wife|sister|woman|grandmother|aunt|nun|mum|mom|duchess|countess)$|woman$|daughter-in-law$/i;

/** What a title or role says about gender: "Mrs", "spokeswoman". */
export function genderOf(word: string): 'male' | 'female' | null {
  const plain = word.replace(/\.$/, '');
  if (FEMALE.test(plain)) return 'female';
  return MALE.test(plain) && !/^(?:german|woman|human)$/i.test(plain) ? 'male' : null;
}

/** One word for roles that are the same: "premier", "PM" and "prime minister". */
export function sameRole(words: readonly string[]): string {
  const joined = words.join(' ').toLowerCase().replace(/\./g, '');
  return joined
    .replace(/\b(?:pm|premier)\b/g, 'prime minister')
    .replace(/\bforeign secretary\b|\btop diplomat\b|\bsecretary of state\b/g, 'foreign minister')
    .replace(/\bspokes(?:wo)?man\b|\bspokesperson\b|\bpress secretary\b/g, 'spokesperson')
    .replace(/\bchair(?:wo)?man\b|\bchairperson\b/g, 'chair')
    .replace(/\badvisor\b/g, 'adviser')
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\blabor\b/g, 'labour');
}
