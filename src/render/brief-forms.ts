import { jsonText } from '../text/printable-json.ts';
import type { BriefForm } from './brief-form.ts';

/** The forms of a brief, by the name a user gives. To add one: a line here and a file in a folder beside this one. */
export const BRIEF_FORMS = {
  terminal: async (): Promise<BriefForm> => (await import('./terminal/terminal-brief.ts')).renderTerminal,
  html: async (): Promise<BriefForm> => (await import('./html/html-brief.ts')).renderHtml,
  md: async (): Promise<BriefForm> => (await import('./markdown/markdown-brief.ts')).renderMarkdown,
  json: async (): Promise<BriefForm> => jsonText,
} as const;

/** How files in each of them end. */
export const BRIEF_ENDINGS = { terminal: ['txt'], html: ['html', 'htm'], md: ['md', 'markdown'], json: ['json'] } as const;

export type BriefFormName = keyof typeof BRIEF_FORMS;
