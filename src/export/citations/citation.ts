/** A report as bibliographies cite it. */
export interface Citation {
  /** Letters and digits; no two reports have one. */
  readonly key: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly writers: readonly string[];
  /** YYYY-MM-DD. */
  readonly day: string | null;
  readonly url: string | null;
  /** YYYY-MM-DD on which its page was fetched. */
  readonly fetched: string | null;
}
