/** Whether words are a day of the calendar, written YYYY-MM-DD. */
export function isIsoDay(words: string): boolean {
  const date = new Date(`${words}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(words);
}
