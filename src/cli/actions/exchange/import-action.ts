import type { Given } from '../../command-options.ts';
import type { Exit } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal-io.ts';

/** readout import FILE */
export async function importProject(path: string, given: Given, terminal: Terminal): Promise<Exit> {
  const ending = path.toLowerCase();
  if (ending.endsWith('.qdpx')) return (await import('./import-qda-action.ts')).importQdaProject(path, given, terminal);
  if (ending.endsWith('.qdc')) return (await import('./import-qda-action.ts')).draftQdaCodebook(path, given, terminal);
  return (await import('./import-dna-action.ts')).importDnaProject(path, given, terminal);
}
