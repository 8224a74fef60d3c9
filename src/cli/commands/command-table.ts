import type { AddCommand } from './command.ts';
import { addAddCommand } from './add-command.ts';
import { addBackupCommand } from './backup-command.ts';
import { addBriefCommand } from './brief-command.ts';
import { addCheckCommand } from './check-command.ts';
import { addCodebookCommand } from './codebook-command.ts';
import { addExampleCommand } from './example-command.ts';
import { addExportCommand } from './exchange/export-command.ts';
import { addExtractCommand } from './extract-command.ts';
import { addFollowCommand } from './follow-command.ts';
import { addAgreementCommand } from './exchange/agreement-command.ts';
import { addMergeCommand } from './exchange/merge-command.ts';
import { addImportCommand } from './exchange/import-command.ts';
import { addInitCommand } from './init-command.ts';
import { addListCommand } from './list-command.ts';
import { addMcpCommand } from './serving/mcp-command.ts';
import { addNetworkCommand } from './network-command.ts';
import { addOpenCommand } from './serving/open-command.ts';
import { addReviewCommand } from './review-command.ts';
import { addSearchCommand } from './search-command.ts';
import { addShowCommand } from './show-command.ts';
import { addUndoCommand } from './undo-command.ts';

/** The commands in the order in which --help lists them: those that make a record and fill it, that show what it says, that decide. */
export const COMMANDS: readonly AddCommand[] = [
  addInitCommand,
  addAddCommand,
  addFollowCommand,
  addImportCommand,
  addExtractCommand,
  addExampleCommand,
  addCodebookCommand,
  addBriefCommand,
  addListCommand,
  addNetworkCommand,
  addShowCommand,
  addSearchCommand,
  addExportCommand,
  addCheckCommand,
  addBackupCommand,
  addOpenCommand,
  addMcpCommand,
  addReviewCommand,
  addMergeCommand,
  addAgreementCommand,
  addUndoCommand,
];
