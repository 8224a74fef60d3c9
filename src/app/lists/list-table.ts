import type { Listing } from './listing.ts';

/** What can be listed, by the name a user gives. To add a list: a line here and a file beside this one. */
export const LISTINGS = {
  reports: async (): Promise<Listing> => (await import('./listed-reports.ts')).reports,
  statements: async (): Promise<Listing> => (await import('./listed-statements.ts')).statements,
  positions: async (): Promise<Listing> => (await import('./listed-positions.ts')).positions,
  moves: async (): Promise<Listing> => (await import('./listed-moves.ts')).moves,
  disputes: async (): Promise<Listing> => (await import('./listed-disputes.ts')).disputes,
  issues: async (): Promise<Listing> => (await import('./listed-issues.ts')).issues,
  rounds: async (): Promise<Listing> => (await import('./listed-rounds.ts')).rounds,
  decisions: async (): Promise<Listing> => (await import('./listed-decisions.ts')).decisions,
  changes: async (): Promise<Listing> => (await import('./listed-changes.ts')).changes,
  findings: async (): Promise<Listing> => (await import('./listed-findings.ts')).findings,
  actors: async (): Promise<Listing> => (await import('./listed-actors.ts')).actors,
  reviews: async (): Promise<Listing> => (await import('./listed-reviews.ts')).reviews,
  origins: async (): Promise<Listing> => (await import('./listed-origins.ts')).origins,
} as const;

export type ListName = keyof typeof LISTINGS;
