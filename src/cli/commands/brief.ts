import { renderHtml } from '../../render/html/html-brief.ts';
import { renderMarkdown } from '../../render/markdown/markdown-brief.ts';
import { renderTerminal } from '../../render/terminal/terminal-brief.ts';
import type { Brief } from '../../model/brief.ts';
import { briefOf } from '../../pipeline/conclude.ts';
import { coverage } from '../coverage.ts';
import { EXIT, type Exit } from '../exit.ts';
import { day, text, type Given } from '../given.ts';
import { jsonText } from '../json.ts';
import { withRecord } from '../record.ts';
import { colour, width, type Terminal } from '../terminal.ts';
import { deliver } from './list.ts';

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
