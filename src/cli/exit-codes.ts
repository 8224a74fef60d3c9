/** What the program ends with. */
export const EXIT = {
  done: 0,
  /** Done, but some inputs could not be read, or a check failed. */
  incomplete: 1,
  wrongUse: 2,
  ourFault: 3,
  /** Stopped by Ctrl-C, as shells expect it. */
  interrupted: 130,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A command that cannot be carried out as it was given: what is wrong and what to do. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
  readonly remedy: string;

  constructor(what: string, remedy: string) {
    super(what);
    this.remedy = remedy;
  }
}
