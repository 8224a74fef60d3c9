/** What a program that uses Readout may rely on. The command line is the other way in. */
export { buildBrief, renderHtml, renderMarkdown, renderTerminal } from './brief/index.ts';
export { compare } from './compare/index.ts';
export { derive } from './derive/index.ts';
export { parseCodebook, readCodebook } from './ingest/codebook.ts';
export { ingest, isOriginal } from './ingest/index.ts';
export { read } from './pipeline/read.ts';
export { compareNames } from './resolve/names/index.ts';
export type { Brief } from './model/brief.ts';
export type { Codebook } from './model/codebook.ts';
export type { Comparison } from './model/comparison.ts';
export type { Derived } from './model/derived.ts';
export type { Original, Unreadable } from './model/original.ts';
export type { Reading } from './model/reading.ts';
