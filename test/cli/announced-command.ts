// Runs a command as main.ts does, and says on a line of its own when it would hear Ctrl-C.
const poll = setInterval(() => {
  if (process.listenerCount('SIGINT') === 0) return;
  clearInterval(poll);
  process.stdout.write('begun\n');
}, 10);
await import('../../src/cli/main.ts');
