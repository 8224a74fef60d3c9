import type { ReadingCodebook } from '../../../model/codebook.ts';
import { isSurnameOf, type KnownPerson } from './codebook-people.ts';
import { Gazetteer } from './gazetteer.ts';
import { MASTHEAD } from '../../../language/language.ts';

/** Agencies, papers, channels and platforms that other reports cite most; a codebook adds its own. */
const OUTLETS: readonly string[] = [
  'Reuters', 'Associated Press', 'AP', 'AFP', 'Agence France-Presse', 'Bloomberg', 'Bloomberg News', 'dpa', 'DPA', 'ANSA', 'EFE', 'Kyodo',
  'Kyodo News', 'Yonhap', 'Xinhua', 'TASS', 'RIA Novosti', 'RIA', 'Interfax', 'Interfax-Ukraine', 'Ukrinform', 'Anadolu', 'Anadolu Agency',
  'IRNA', 'PTI', 'Press Trust of India', 'PA Media', 'UPI', 'Dow Jones', 'Axios', 'Politico', 'Financial Times', 'FT', 'New York Times',
  'Washington Post', 'Wall Street Journal', 'WSJ', 'Los Angeles Times', 'USA Today', 'Time magazine', 'Guardian', 'Times of London',
  'Sunday Times', 'Telegraph', 'Daily Telegraph', 'Independent', 'Daily Mail', 'Economist', 'BBC', 'BBC News', 'Sky News', 'ITV', 'CNN',
  'NBC', 'NBC News', 'CBS', 'CBS News', 'ABC News', 'Fox News', 'MSNBC', 'CNBC', 'NPR', 'PBS', 'Newsweek', 'The Atlantic', 'Foreign Policy',
  'The Hill', 'Le Monde', 'Le Figaro', 'Libération', 'France 24', 'Der Spiegel', 'Spiegel', 'Bild', 'Die Zeit', 'Die Welt',
  'Süddeutsche Zeitung', 'Frankfurter Allgemeine Zeitung', 'ARD', 'ZDF', 'Deutsche Welle', 'DW', 'El País', 'El Mundo', 'Corriere della Sera',
  'La Repubblica', 'NOS', 'SVT', 'NRK', 'Yle', 'Kommersant', 'Vedomosti', 'Izvestia', 'Novaya Gazeta', 'Meduza', 'RT', 'Rossiya-1',
  'Kyiv Independent', 'Kyiv Post', 'Ukrainska Pravda', 'Suspilne', 'Haaretz', 'Jerusalem Post', 'Times of Israel', 'Al Jazeera',
  'Al-Arabiya', 'Al Arabiya', 'Asharq Al-Awsat', 'Al-Monitor', 'Middle East Eye', 'South China Morning Post', 'Global Times', 'CCTV', 'NHK',
  'Nikkei', 'Asahi Shimbun', 'Straits Times', 'Times of India', 'Hindustan Times', 'Dawn', 'Daily Star', 'Globe and Mail', 'Toronto Star',
  'CBC', 'Sydney Morning Herald', 'MENAFN',
]; // prettier-ignore

/** Where people post for themselves: a step of the way of the words, not somebody who tells. */
const PLATFORMS: readonly string[] = [
  'X', 'Twitter', 'Telegram', 'Facebook', 'Instagram', 'Truth Social', 'Threads', 'Bluesky', 'Mastodon', 'LinkedIn', 'YouTube', 'TikTok',
  'WhatsApp', 'Weibo', 'VK', 'social media', 'state television', 'state TV', 'national television',
]; // prettier-ignore

export interface OutletName {
  readonly name: string;
  readonly platform: boolean;
}

/** The outlets and platforms that a report may cite: the codebook's, and the known ones whose names are not those of its people. */
export function outletNames(codebook: ReadingCodebook, people: readonly KnownPerson[]): Gazetteer<OutletName> {
  const gazetteer = new Gazetteer<OutletName>();
  for (const outlet of codebook.outlets) {
    for (const name of [outlet.name, ...outlet.also]) gazetteer.add(name, { name: outlet.name, platform: false });
  }
  for (const name of OUTLETS)
    if (!people.some((person) => isSurnameOf(name, person))) gazetteer.add(name, { name, platform: false });
  for (const name of PLATFORMS) gazetteer.add(name, { name, platform: true });
  return gazetteer;
}

/** Stretches that read like the name of an outlet; only trusted where the words around cite it. */
export function mastheads(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(MASTHEAD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
