import { createServer, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { closeServer, listenOnLoopback, LOOPBACK, PortNotFree } from '../../../src/app/serving/loopback.ts';

test('a port that another server has is named, and that it is taken', async () => {
  const [first, second] = [createServer(), createServer()];
  const port = await listenOnLoopback(first, 0);
  await expect(listenOnLoopback(second, port)).rejects.toThrow(
    expect.objectContaining({ name: 'PortNotFree', message: `Port ${port} cannot be had: it is taken.`, isReserved: false }),
  );
  await closeServer(first);
  expect(await listenOnLoopback(second, port)).toBe(port);
  await closeServer(second);
});

test('a port that is reserved is told to be so', () => {
  expect(new PortNotFree(80, true).message).toBe('Port 80 cannot be had: it is reserved.');
});

test('a request that is under way when a server closes is answered, and none after it', async () => {
  const server = createServer();
  const underWay = new Promise<ServerResponse>((resolve) => server.on('request', (_request, response) => resolve(response)));
  const address = `http://${LOOPBACK}:${await listenOnLoopback(server, 0)}/`;
  const asked = fetch(address).then((response) => response.text());
  const response = await underWay;
  const closed = closeServer(server);
  response.end('answered');
  await closed;
  expect(await asked).toBe('answered');
  await expect(fetch(address)).rejects.toThrow();
});
