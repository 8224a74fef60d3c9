import type { ApiRoute } from './api-route.ts';
import { CODEBOOK_ROUTES } from './codebook-routes.ts';
import { READING_ROUTES } from './reading-routes.ts';
import { REVIEW_ROUTES } from './review-routes.ts';

/** All that can be asked of the room in JSON. To add something: a route in one of the files beside this one. */
export const API_ROUTES: readonly ApiRoute[] = [...READING_ROUTES, ...REVIEW_ROUTES, ...CODEBOOK_ROUTES];
