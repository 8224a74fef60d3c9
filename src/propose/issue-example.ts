/** An issue as a person writes it, for who has none and gets none proposed. */
export const ISSUE_EXAMPLE = `issues:
  - {id: nights, title: Night shifts, ends: [none, as now], words: [night shifts], alternatives: [
      {id: no-nights, title: no night shifts}, {id: nights-as-now, title: night shifts as now}]}
`;
