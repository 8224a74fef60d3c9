import { createHash } from 'node:crypto';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { jsonText } from '../text/printable-json.ts';
import type { ApiRoute } from './api/api-route.ts';
import { API_ROUTES } from './api/api-table.ts';
import { exportOf } from './api/place-export.ts';
import { openApiDocument } from './api/openapi-document.ts';
import { addedReports, MAX_UPLOAD_BYTES } from './api/report-upload.ts';
import { PAGE_HEADS } from './guards/content-policy.ts';
import { isOwnOrigin, ownHosts } from './guards/own-address.ts';
import type { RoomSession } from './guards/room-session.ts';
import { PLACES } from './places/place-table.ts';
import type { Asked, Place, PlacePage } from './places/place.ts';
import { readingPage } from './places/reading-page.ts';
import { problemPage, roomPage } from './places/room-page.ts';
import { tagIn, type Asset } from './room-assets.ts';
import type { RoomContext } from './room-context.ts';
import { roomEvents } from './room-events.ts';
import { Problem, problemOf } from './room-problem.ts';
import { StillReading } from './room-record.ts';

/** Most bytes of a decision; a report has a bound of its own. */
const MAX_BODY_BYTES = 256 * 1024;

export interface RoomParts {
  readonly context: RoomContext;
  readonly session: RoomSession;
  readonly port: number;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Version of the program. */
  readonly version: string;
}

/** The room as it answers requests: first who asks, then what for. */
export function roomApp({ context, session, port, assets, version }: RoomParts): Hono {
  const app = new Hono();
  app.onError((error, asked) => answerProblem(asked, context, error));
  app.notFound((asked) =>
    answerProblem(asked, context, new Problem(404, 'There is nothing at this address.', 'Go on from Today.')),
  );
  addGuards(app, session, port);
  app.get('/', (asked) => asked.redirect('/today'));
  app.get('/assets/:name', (asked) => {
    const found = assets.get(asked.req.param('name'));
    if (!found) return asked.notFound();
    const caching = asked.req.query('tag') === tagIn(found) ? FOR_EVER : undefined;
    return withTag(asked, found.body, found.type, found.etag, caching);
  });
  app.get('/api/events', (asked) => roomEvents(asked, context));
  app.get('/api/openapi.json', (asked) => asked.body(jsonText(openApiDocument(API_ROUTES, version)), 200, JSON_HEADS));
  app.get('/export/:file', async (asked) => {
    await context.warm.whole;
    return exportOf(asked, context);
  });
  app.post('/api/reports', tooLargeAfter(MAX_UPLOAD_BYTES), async (asked) => {
    await context.warm.whole;
    await requireWritable(context);
    return asked.body(jsonText(await addedReports(asked, context)), 200, JSON_HEADS);
  });
  for (const route of API_ROUTES) addRoute(app, route, context);
  for (const place of PLACES) addPlace(app, place, context);
  return app;
}

const JSON_HEADS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };

/** First by which name the room is asked and from which page, then by whom. */
function addGuards(app: Hono, session: RoomSession, port: number): void {
  app.use(ownAddressAlone(port));
  app.use(knownAlone(session));
}

function ownAddressAlone(port: number): MiddlewareHandler {
  const hosts = ownHosts(port);
  return async (asked, next) => {
    for (const [name, value] of Object.entries(PAGE_HEADS)) asked.header(name, value);
    if (!hosts.has(asked.req.header('host') ?? ''))
      throw new Problem(
        403,
        'This room answers on its own address alone.',
        `Open http://127.0.0.1:${port}/ as readout open printed it.`,
      );
    const origin = asked.req.header('origin');
    if (origin !== undefined && !isOwnOrigin(origin, port))
      throw new Problem(403, 'A page of another site asked for this.', 'Nothing was changed. Close that page.');
    await next();
  };
}

/** Who has come in by the key, and scripts that send it. */
function knownAlone(session: RoomSession): MiddlewareHandler {
  return async (asked, next) => {
    const isIn = session.hasCookie(asked.req.header('cookie') ?? '');
    const key = asked.req.query('key');
    if (key !== undefined && asked.req.method === 'GET' && session.isToken(key)) {
      asked.header('Set-Cookie', session.setCookie);
      return asked.redirect(new URL(asked.req.url).pathname);
    }
    if (!isIn && !session.hasBearer(asked.req.header('authorization') ?? ''))
      throw new Problem(
        401,
        'The room does not know this browser.',
        'Open the whole address that readout open printed, with its key.',
      );
    // A form of another site can send no JSON and no cookie; whoever changes something says where from, or has the token.
    const changes = asked.req.method !== 'GET' && asked.req.method !== 'HEAD';
    if (changes && isIn && asked.req.header('origin') === undefined)
      throw new Problem(403, 'It was not said which page asks for this.', 'Scripts send the token: Authorization: Bearer KEY.');
    return next();
  };
}

async function requireWritable({ isReadOnly, warm }: RoomContext): Promise<void> {
  if (isReadOnly)
    throw new Problem(403, 'This room is open for reading alone.', 'Start readout open without --read-only to decide.');
  await warm.requireInPlace();
}

function tooLargeAfter(maxSize: number): ReturnType<typeof bodyLimit> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem(
        413,
        `More than ${Math.round(maxSize / 1024).toLocaleString('en-GB')} kB were sent at once.`,
        'Send less at a time; readout add takes folders of any size.',
      );
    },
  });
}

function addRoute(app: Hono, route: ApiRoute, context: RoomContext): void {
  const answer = async (asked: Context): Promise<Response> => {
    await context.warm.whole;
    if (route.changes) await requireWritable(context);
    const body = route.method === 'post' ? await jsonBody(asked) : {};
    const result = await route.answer(context, { ...asked.req.query(), ...asked.req.param(), ...body });
    const text = jsonText(result);
    return route.method === 'get'
      ? withTag(asked, text, JSON_HEADS['Content-Type'], tagOf(text))
      : asked.body(text, 200, JSON_HEADS);
  };
  if (route.method === 'get') app.get(route.path, answer);
  else app.post(route.path, tooLargeAfter(MAX_BODY_BYTES), answer);
}

async function jsonBody(asked: Context): Promise<object> {
  if (!/^application\/json\b/i.test(asked.req.header('content-type') ?? ''))
    throw new Problem(415, 'What was sent is not said to be JSON.', 'Send it with Content-Type: application/json.');
  const body: unknown = await asked.req.json().catch(() => null);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem(400, 'What was sent is not a JSON object.', 'See /api/openapi.json.');
  return body;
}

function addPlace(app: Hono, place: Place, context: RoomContext): void {
  const show = async (asked: Context): Promise<Response> => {
    const rest = asked.req.path.split('/').slice(2).filter(Boolean).map(decoded);
    const page = await shownOrReading(place, context, { rest, fields: new URL(asked.req.url).searchParams });
    const text = roomPage(context, PLACES, place, page);
    return withTag(asked, text, 'text/html; charset=utf-8', tagOf(text));
  };
  for (const path of ['', '/:first', '/:first/:second']) app.get(`/${place.id}${path}`, show);
}

/** What a place shows; while it needs more of the record than has been read, how far that is. */
async function shownOrReading(place: Place, context: RoomContext, asked: Asked): Promise<PlacePage> {
  try {
    return await place.show(context, asked);
  } catch (error) {
    if (!(error instanceof StillReading)) throw error;
    return (await context.warm.isWholeSoon()) ? place.show(context, asked) : readingPage(place, context.warm);
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

/** What has its tag in its address never changes there. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/** An answer that need not be sent again to whoever has it already. */
function withTag(asked: Context, body: string, type: string, etag: string, caching = 'private, no-cache'): Response {
  const heads = { 'Content-Type': type, ETag: etag, 'Cache-Control': caching };
  return asked.req.header('if-none-match') === etag ? asked.body(null, 304, heads) : asked.body(body, 200, heads);
}

function answerProblem(asked: Context, context: RoomContext, error: unknown): Response {
  const problem = problemOf(error);
  if (problem.status === 500 && error instanceof Error) context.onFault(error);
  for (const [name, value] of Object.entries(PAGE_HEADS)) asked.header(name, value);
  // What was too much is not read to its end; whoever sent it must not send more on the same line.
  if (problem.status === 413) asked.header('Connection', 'close');
  if (asked.req.path.startsWith('/api/') || problem.status === 401 || problem.status === 403)
    return asked.body(jsonText(problem.told), problem.status, JSON_HEADS);
  const page = roomPage(context, PLACES, null, problemPage(problem.message, problem.remedy));
  return asked.body(page, problem.status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
}
