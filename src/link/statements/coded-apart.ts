import type { Telling } from './statement-mentions.ts';

/** Whether the coders of one project marked both as statements of their own: a person has said that they are two, however alike they are. */
export function areCodedApart({ attribution: one }: Telling, { attribution: other }: Telling): boolean {
  return one.project !== undefined && one.project === other.project;
}
