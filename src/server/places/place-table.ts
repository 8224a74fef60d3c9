import { codebook } from './codebook-place.ts';
import { grid } from './grid-place.ts';
import { network } from './network-place.ts';
import type { Place } from './place.ts';
import { read } from './read-place.ts';
import { review } from './review-place.ts';
import { sources } from './sources-place.ts';
import { statements } from './statements-place.ts';
import { timeline } from './timeline-place.ts';
import { today } from './today-place.ts';

/** The places of the room in the order in which they are offered. */
export const PLACES: readonly Place[] = [today, review, read, grid, statements, timeline, network, sources, codebook];
