import { lookup as resolveName } from 'node:dns';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import robots from 'robots-parser';
import { isPublicAddress } from './public-addresses.ts';

/** What a robots.txt says. */
interface Robots {
  isDisallowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
  getSitemaps(): readonly string[];
}

/** The package is one function, which its types describe as a module that holds it. */
const parseRobots = robots as unknown as (url: string, text: string) => Robots;

/** How we call ourselves, to servers and in their robots.txt. */
const AGENT = 'Readout';

/** How much is asked of a server, and taken from it. */
export interface WebLimits {
  /** Between two requests to one host, in milliseconds. */
  readonly pauseMs: number;
  /** For a whole answer, in milliseconds. */
  readonly answerMs: number;
  /** Most bytes of an answer. */
  readonly answerBytes: number;
}

const WEB_LIMITS: WebLimits = { pauseMs: 1_000, answerMs: 30_000, answerBytes: 20 * 1024 * 1024 };

const MAX_REDIRECTS = 5;
/** No server has us wait longer than this between two requests, in milliseconds. */
const MAX_PAUSE_MS = 30_000;
/** Most bytes of a robots.txt that are looked at. */
const MAX_ROBOTS_CHARS = 500_000;

export interface WebOptions {
  readonly limits?: Partial<WebLimits>;
  /** Whether an IP address may be asked; public ones where it is absent. */
  readonly isAllowed?: (address: string) => boolean;
  readonly signal?: AbortSignal;
}

/** What a server answered in the end. */
export interface WebAnswer {
  /** The address that answered, after redirects. */
  readonly url: string;
  /** True where nothing has changed since what was sent along. */
  readonly unchanged: boolean;
  readonly bytes: Uint8Array;
  readonly etag: string | null;
}

/** Thrown where an address gives nothing: why, and what to do. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
  readonly why: string;
  readonly remedy: string;

  constructor(why: string, remedy: string) {
    super(why);
    this.why = why;
    this.remedy = remedy;
  }
}

/** Asks web servers politely: what their robots.txt allows, one request at a time and a second apart, no more than one report may have. */
export class WebClient {
  readonly #limits: WebLimits;
  readonly #isAllowed: (address: string) => boolean;
  readonly #signal: AbortSignal | undefined;
  readonly #robots = new Map<string, Promise<Robots | null>>();
  /** When each host was last asked, and may be asked again. */
  readonly #nextTurns = new Map<string, number>();

  constructor({ limits, isAllowed = isPublicAddress, signal }: WebOptions = {}) {
    this.#limits = { ...WEB_LIMITS, ...limits };
    this.#isAllowed = isAllowed;
    this.#signal = signal;
  }

  /** What stands at an address. Throws NotFetched. */
  async get(address: string, etag: string | null = null): Promise<WebAnswer> {
    let url = webAddress(address);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      await this.#allowedByRobots(url);
      const answer = await this.#ask(url, etag);
      const { statusCode = 0, headers } = answer.message;
      const location = statusCode >= 300 && statusCode < 400 && statusCode !== 304 ? headers.location : undefined;
      if (location === undefined) return answered(url, answer, etag !== null);
      url = webAddress(new URL(location, url).href);
    }
    throw new NotFetched(
      `it leads on more than ${MAX_REDIRECTS} times`,
      'Open it in a browser, and give the address that it comes to.',
    );
  }

  /** The sitemaps of a server as its robots.txt names them; the usual place where it names none. Throws NotFetched. */
  async sitemaps(address: string): Promise<readonly string[]> {
    const { origin } = webAddress(address);
    const named = (await this.#rulesOf(origin))?.getSitemaps() ?? [];
    return named.length > 0 ? named.slice() : [`${origin}/sitemap.xml`];
  }

  async #rulesOf(origin: string): Promise<Robots | null> {
    if (!this.#robots.has(origin)) this.#robots.set(origin, this.#robotsOf(origin));
    return (await this.#robots.get(origin)) ?? null;
  }

  async #allowedByRobots(url: URL): Promise<void> {
    const rules = await this.#rulesOf(url.origin);
    if (rules?.isDisallowed(url.href, AGENT) === true)
      throw new NotFetched(
        'the robots.txt of the server asks programs not to read it',
        'Save the page in a browser, and add the file.',
      );
  }

  /** Without a robots.txt everything is allowed; a server that cannot be reached says so when it is asked for the page. */
  async #robotsOf(origin: string): Promise<Robots | null> {
    const url = new URL('/robots.txt', origin);
    try {
      const { message, bytes } = await this.#ask(url, null);
      if (message.statusCode !== 200) return null;
      const rules = parseRobots(url.href, Buffer.from(bytes).toString('utf8').slice(0, MAX_ROBOTS_CHARS));
      const delay = (rules.getCrawlDelay(AGENT) ?? 0) * 1000;
      this.#nextTurns.set(url.host, performance.now() + Math.min(MAX_PAUSE_MS, Math.max(this.#limits.pauseMs, delay)));
      return rules;
    } catch (error) {
      if (error instanceof NotFetched) return null;
      throw error;
    }
  }

  async #ask(url: URL, etag: string | null): Promise<Answered> {
    const now = performance.now();
    const turn = Math.max(now, this.#nextTurns.get(url.host) ?? 0);
    this.#nextTurns.set(url.host, turn + this.#limits.pauseMs);
    if (turn > now) await pause(turn - now, undefined, this.#signal ? { signal: this.#signal } : {});
    const hostname = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(hostname) !== 0 && !this.#isAllowed(hostname)) throw refused(hostname);
    return fetched(url, etag, this.#limits, { lookup: this.#lookup, signal: this.#signal });
  }

  /** The name is looked up once and what is found is what is asked: it cannot lead elsewhere in between. */
  readonly #lookup: LookupFunction = (hostname, options, done) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      const wrong = addresses?.find(({ address }) => !this.#isAllowed(address));
      if (error || !first) done(error ?? new Error('no address'), '', 0);
      else if (wrong) done(refused(wrong.address), '', 0);
      else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new NotFetched(
      `"${address.slice(0, 200)}" is no web address`,
      'Write it whole, for example https://coast.example/talks.',
    );
  if (url.username !== '' || url.password !== '')
    throw new NotFetched('it holds a name or a password', 'Give it without, or save the page in a browser and add the file.');
  url.hash = '';
  return url;
}

function refused(address: string): NotFetched {
  return new NotFetched(
    `it leads to ${address}, which is in a private network`,
    'If you mean a server of your own, give --allow-private.',
  );
}

interface Answered {
  readonly message: IncomingMessage;
  readonly bytes: Uint8Array;
}

interface Within {
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal | undefined;
}

async function fetched(url: URL, etag: string | null, limits: WebLimits, { lookup, signal }: Within): Promise<Answered> {
  const timeout = AbortSignal.timeout(limits.answerMs);
  const headers = {
    'user-agent': `${AGENT}/0.1`,
    accept: 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/pdf, */*;q=0.5',
    'accept-encoding': 'gzip',
    ...(etag !== null && { 'if-none-match': etag }),
  };
  const both = signal ? AbortSignal.any([timeout, signal]) : timeout;
  try {
    return await answerTo(url, { headers, lookup, signal: both, agent: false }, limits.answerBytes);
  } catch (error) {
    if (signal?.aborted === true || error instanceof NotFetched) throw error;
    if (timeout.aborted)
      throw new NotFetched(
        `the server had not answered after ${Math.ceil(limits.answerMs / 1000)} seconds`,
        'Try again later, or save the page in a browser.',
      );
    const why = error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
    throw new NotFetched(`the server cannot be reached: ${why}`, 'Check the address and the connection.');
  }
}

/** Asks once, and takes the whole answer. */
async function answerTo(url: URL, options: RequestOptions, most: number): Promise<Answered> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise<Answered>((resolve, reject) => {
    const asked = request(url, options, (message) => {
      bodyOf(message, most).then(
        (bytes) => resolve({ message, bytes }),
        (error: unknown) => {
          asked.destroy();
          reject(error);
        },
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function bodyOf(message: IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw tooMuch(most);
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  if (message.headers['content-encoding'] !== 'gzip' || bytes.length === 0) return new Uint8Array(bytes);
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: most }));
  } catch {
    throw tooMuch(most);
  }
}

function tooMuch(most: number): NotFetched {
  return new NotFetched(
    `the answer is damaged, or has more than ${most / (1024 * 1024)} MB`,
    'Save what you need of it in a browser, and add the file.',
  );
}

function answered(url: URL, { message, bytes }: Answered, isConditional: boolean): WebAnswer {
  const { statusCode = 0, headers } = message;
  const unchanged = statusCode === 304 && isConditional;
  if (!unchanged && (statusCode < 200 || statusCode > 299))
    throw new NotFetched(
      `the server answered ${statusCode}`,
      'Open it in a browser; if it shows there, save the page and add the file.',
    );
  return { url: url.href, unchanged, bytes, etag: headers.etag ?? null };
}
