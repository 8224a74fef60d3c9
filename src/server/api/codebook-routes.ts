import { z } from 'zod';
import { CodebookEdit, EditedCodebook } from '../../model/room/codebook-edit.ts';
import { apiRoute } from './api-route.ts';

export const CODEBOOK_ROUTES = [
  apiRoute({
    method: 'post',
    path: '/api/codebook',
    summary: 'Changes an issue or an alternative in the codebook beside the record; decisions follow a new id.',
    changes: true,
    input: CodebookEdit,
    output: EditedCodebook,
    handle: async ({ codebookDesk }, edit) => codebookDesk.edit(edit),
  }),
  apiRoute({
    method: 'post',
    path: '/api/codebook/undo',
    summary: 'Takes back the last change of the codebook that was made in this room.',
    changes: true,
    input: z.strictObject({}),
    output: EditedCodebook,
    handle: async ({ codebookDesk }) => codebookDesk.undo(),
  }),
];
