import { z } from 'zod';
import { reviewProgress } from '../../app/review/review-queue.ts';
import { DecisionRequest, KeptDecision, SampleDecision, UndoneDecision, UndoRequest } from '../../model/room/decision-request.ts';
import { ReviewItem, ReviewProgress } from '../../model/room/review-item.ts';
import { decider } from '../room-context.ts';
import { apiRoute } from './api-route.ts';

/** Most items of the queue that are given at once. */
const MOST_ITEMS = 200;

export const REVIEW_ROUTES = [
  apiRoute({
    method: 'get',
    path: '/api/review/queue',
    summary: 'What waits for a decision, the most useful first, and how far the record is decided.',
    changes: false,
    input: z.object({ limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(20) }),
    output: z.object({ items: z.array(ReviewItem).readonly(), progress: ReviewProgress }),
    handle: async ({ desk, warm }, { limit }) => {
      const waiting = desk.waiting();
      return {
        items: waiting.slice(0, limit).map((one) => desk.item(one)),
        progress: reviewProgress(warm.coverage, waiting.length),
      };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/decisions',
    summary: 'Keeps a decision; it is on the disk when the answer comes.',
    changes: true,
    input: DecisionRequest,
    output: KeptDecision,
    handle: async (context, request) => context.desk.decide(request, decider(context, request.note)),
  }),
  apiRoute({
    method: 'post',
    path: '/api/sample/decisions',
    summary: 'Keeps a decision on a code of the blind sample, whatever others have decided on it.',
    changes: true,
    input: SampleDecision,
    output: KeptDecision,
    handle: async (context, request) => context.desk.decideBlind(request, decider(context, request.note)),
  }),
  apiRoute({
    method: 'post',
    path: '/api/undo',
    summary: 'Takes back a decision, by whomever; without a name, the last one that stands.',
    changes: true,
    input: UndoRequest,
    output: UndoneDecision,
    handle: async (context, request) => context.desk.undo(request, decider(context, request.note)),
  }),
];
