import { createAdaptorServer } from '@hono/node-server';
import { createMcpHandler, hostHeaderValidationResponse, localhostAllowedHostnames } from '@modelcontextprotocol/server';
import { localhostAllowedOrigins, originValidationResponse } from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Server } from 'node:http';
import type { Readable, Writable } from 'node:stream';
import type { OpenRecord } from '../app/record/open-record.ts';
import { closeServer, listenOnLoopback, LOOPBACK } from '../app/serving/loopback.ts';
import { packageVersion } from '../app/serving/package-version.ts';
import { Workspace } from '../app/workspace.ts';
import { recordServer, type ServedRecord } from './record-server.ts';

/** Where on the loopback address the record is served. */
const PATH = '/mcp';
/** Bytes of chance in the key that lets an assistant in. */
const KEY_BYTES = 24;

export interface McpOptions {
  readonly opened: OpenRecord;
  /** Whose assistant it is. */
  readonly who: string;
  readonly now: () => Date;
  /** True where an assistant may decide and take back. */
  readonly mayWrite: boolean;
  readonly onFault: (error: Error) => void;
}

/** What is open to an assistant, and how to close it. */
export interface OpenMcp {
  readonly close: () => Promise<void>;
}

/** Serves the record to whoever started the program, over the streams of the process; `ended` resolves when the other side has left. */
export async function startStdio(
  options: McpOptions,
  streams: { readonly input: Readable; readonly output: Writable },
): Promise<OpenMcp & { readonly ended: Promise<void> }> {
  const served = await servedRecord(options);
  const transport = new StdioServerTransport(streams.input, streams.output);
  const line = serveStdio(() => recordServer(served), { transport, onerror: options.onFault });
  const ended = new Promise<void>((resolve) => {
    for (const event of ['end', 'close']) streams.input.once(event, () => resolve());
  });
  return {
    ended,
    close: async () => {
      await line.close();
      await served.workspace.leave();
    },
  };
}

export interface HttpMcp extends OpenMcp {
  readonly address: string;
  /** What every request has to send: Authorization: Bearer KEY. */
  readonly key: string;
}

/** Serves the record on the loopback address to whoever has the key. Throws PortNotFree; 0: any free one. */
export async function startHttp(options: McpOptions, port: number): Promise<HttpMcp> {
  const served = await servedRecord(options);
  const key = randomBytes(KEY_BYTES).toString('base64url');
  const handler = createMcpHandler(() => recordServer(served), { onerror: () => undefined });
  const server = createAdaptorServer({
    fetch: async (request) => refusal(request, key) ?? handler.fetch(request),
  }) as Server;
  try {
    const taken = await listenOnLoopback(server, port);
    return {
      key,
      address: `http://${LOOPBACK}:${taken}${PATH}`,
      close: async () => {
        await handler.close();
        await closeServer(server);
        await served.workspace.leave();
      },
    };
  } catch (error) {
    await served.workspace.leave();
    throw error;
  }
}

async function servedRecord({ opened, who, now, mayWrite, onFault }: McpOptions): Promise<ServedRecord> {
  return {
    workspace: await Workspace.over(opened),
    who: `${who}, by an assistant`,
    now,
    mayWrite,
    version: packageVersion(),
    onFault,
  };
}

/** The answer to whoever may not come in; null for whoever may. */
function refusal(request: Request, key: string): Response | null {
  const foreign =
    hostHeaderValidationResponse(request, localhostAllowedHostnames()) ??
    originValidationResponse(request, localhostAllowedOrigins());
  if (foreign) return foreign;
  if (!isKey(request.headers.get('authorization'), key))
    return new Response('Send the key that readout mcp printed: Authorization: Bearer KEY\n', {
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  return new URL(request.url).pathname === PATH ? null : new Response('There is nothing at this address.\n', { status: 404 });
}

function isKey(authorization: string | null, key: string): boolean {
  const [, given = ''] = /^Bearer\s+(\S+)$/i.exec(authorization ?? '') ?? [];
  const [a, b] = [Buffer.from(given), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}
