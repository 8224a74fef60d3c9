import type { Brief } from '../model/brief.ts';

/** What a form needs to know about the place it is shown in; a form for files heeds none of it. */
export interface Display {
  /** Width to write for, in columns. */
  readonly width: number;
  readonly colour: boolean;
}

/** A brief in one form, ready to be written. */
export type BriefForm = (brief: Brief, display: Display) => string;
