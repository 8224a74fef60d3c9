import type { McpTool } from '../mcp-tool.ts';
import { brief } from './brief-tool.ts';
import { decide } from './decide-tool.ts';
import { grid } from './grid-tool.ts';
import { origins } from './origins-tool.ts';
import { positionHistory } from './position-history-tool.ts';
import { report } from './report-tool.ts';
import { search } from './search-tool.ts';
import { undo } from './undo-tool.ts';

/** All that an assistant may ask, in the order in which it is offered. */
export const TOOLS: readonly McpTool[] = [brief, grid, positionHistory, search, report, origins, decide, undo];
