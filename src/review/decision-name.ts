/** The name of the decision that a review is part of: the common part of the ids of its reviews. */
export function decisionName(id: string): string {
  return id.replace(/-\d+$/, '');
}
