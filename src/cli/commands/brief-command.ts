import { renderHtml } from '../../render/html/html-brief.ts';
import { renderMarkdown } from '../../render/markdown/markdown-brief.ts';
import { renderTerminal } from '../../render/terminal/terminal-brief.ts';
import type { Brief } from '../../model/brief.ts';
import { briefOf } from '../../app/coverage.ts';
import { coverage } from '../coverage-progress.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { day, text, type Given } from '../command-options.ts';
import { jsonText } from '../json-output.ts';
import { withRecord } from '../open-record.ts';
import { colour, width, type Terminal } from '../terminal-io.ts';
import { deliver } from './list-command.ts';

/** readout brief */
export async function brief(given: Given, terminal: Terminal): Promise<Exit> {
  const since = day(given, 'since');
  return withRecord(given, terminal, async (opened) => {
    const made = briefOf(await coverage(opened, terminal), { since, now: terminal.now().toISOString() });
    await deliver(formOf(made, text(given, 'format') ?? 'terminal', text(given, 'output') !== null, terminal), given, terminal);
    return EXIT.done;
  });
}

function formOf(made: Brief, format: string, toFile: boolean, terminal: Terminal): string {
  if (format === 'json') return jsonText(made);
  if (format === 'html') return renderHtml(made);
  if (format === 'md') return renderMarkdown(made);
  return renderTerminal(made, { width: width(terminal), colour: !toFile && colour(terminal) });
}
