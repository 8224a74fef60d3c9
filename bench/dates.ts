import { dateMentions } from '../src/read/dates/date-mentions.ts';
import type { Figure } from './figure.ts';

const SENTENCES = [
  'The envoys met at Halmos on Monday, two days earlier than planned, and will return in the second half of June.',
  'Officials said the third round, which had been set for March 3, 2031, was put off for at least six weeks.',
  'The minister told reporters that nobody at the ministry had seen the paper before it was handed to the other side.',
  'Exports fell by four per cent in the third quarter, compared with a year earlier, and may recover early next year.',
  'According to two people familiar with the matter, the delegations argued over a single word in the annex.',
  'Its chair said the growers would accept nothing less than a fund that both treasuries paid into and both parliaments could see.',
  'The clerk who keeps the register pointed to a shelf of grey folders and said that the answer was in one of them, or in none.',
  'Neither side would say who had asked for the pause, and the mediator, who looked tired, did not take questions.',
  'Rain had kept the road to the dam closed since last week, and the bus came only every other day.',
];

/** How fast dates are read: report-like text, one megabyte, on one core, after a run that warms up. */
export function benchDates(megabytes = 1): Figure[] {
  const text = Array.from({ length: Math.ceil((megabytes * 1_000_000) / 115) }, (_, at) => SENTENCES[at % SENTENCES.length]).join(
    '\n',
  );
  const read = (): number =>
    dateMentions(text, [{ start: 0, end: text.length }], { date: '2031-05-12', precision: 'day', evidence: [] }).length;
  read();
  const before = process.cpuUsage();
  const mentions = read();
  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  return [
    { name: 'dates: text read on one core', value: text.length / 1e6 / seconds, unit: 'MB a second', goal: 'at least 1' },
    { name: 'dates: found in it', value: mentions / (text.length / 1e6), unit: 'a MB' },
  ];
}
