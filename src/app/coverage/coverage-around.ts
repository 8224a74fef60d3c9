import type { Coverage } from './coverage.ts';

/**
 * As much of a coverage as showing one thing, or deciding on it, needs: of a report, itself with those that it shares text with; of a
 * statement, the reports that carry it. A whole coverage is one too.
 */
export type CoverageAround = Omit<Coverage, 'derived' | 'reviews'>;
