export { buildBrief } from './build.ts';
export type { BriefInput } from './input.ts';
export { renderTerminal, type TerminalOptions } from './terminal/terminal.ts';
export { renderHtml } from './html/html.ts';
export { renderMarkdown } from './markdown.ts';
