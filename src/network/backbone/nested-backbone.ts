import type { NetworkSettings } from '../network-settings.ts';
import type { StatementTable } from '../statements/coded-statement.ts';
import { BackboneLoss } from './backbone-loss.ts';

/** One step: the concepts that are missed the least, and what is lost without them and all before. */
export interface BackboneStep {
  readonly removed: readonly string[];
  /** What the concepts that are left lose of the whole network. */
  readonly backboneLoss: number;
  /** What those lose that have been removed. */
  readonly redundantLoss: number;
  /** Statements about the concepts that are left. */
  readonly statements: number;
}

/** Losses that differ by less are the same but for rounding. */
const SAME_LOSS = 1e-12;

/** Takes the concepts away in the order in which they are missed, those first whose absence changes the network among actors the least. */
export function nestedBackbone(table: StatementTable, settings: NetworkSettings): BackboneStep[] {
  const loss = new BackboneLoss(table, settings);
  const left = new Set(loss.concepts);
  const gone = new Set<string>();
  const steps: BackboneStep[] = [];
  while (left.size > 0) {
    const removed = leastMissed(left, loss);
    for (const concept of removed) {
      left.delete(concept);
      gone.add(concept);
    }
    steps.push({ removed, backboneLoss: loss.of(left), redundantLoss: loss.of(gone), statements: loss.statements(left) });
  }
  return steps;
}

/** The concepts without which the rest loses the least; all of them where several are missed alike. */
function leastMissed(left: ReadonlySet<string>, loss: BackboneLoss): string[] {
  const missed = [...left].map((concept) => ({
    concept,
    loss: loss.of(new Set([...left].filter((other) => other !== concept))),
  }));
  const least = Math.min(...missed.map((each) => each.loss));
  return missed.filter((each) => each.loss <= least + SAME_LOSS).map(({ concept }) => concept);
}
