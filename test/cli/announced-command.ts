// Runs a command as main.ts does, and says on a line of its own when it would hear Ctrl-C, and each time that it did.
// With READOUT_TIMERS=held nothing that was put off happens: what ends it then is no clock.
const held = process.env['READOUT_TIMERS'] === 'held';
const poll = setInterval(() => {
  if (process.listenerCount('SIGINT') === 0) return;
  clearInterval(poll);
  process.on('SIGINT', () => process.stdout.write('heard\n'));
  if (held) globalThis.setTimeout = Object.assign(() => ({ unref: () => undefined }), { __promisify__: undefined }) as never;
  process.stdout.write('begun\n');
}, 10);
await import('../../src/cli/main.ts');
