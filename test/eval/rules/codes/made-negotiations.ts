import { Codebook } from '../../../../src/model/codebook.ts';
import { coder } from './coded-text.ts';

/** The rules are chosen by the example; these negotiations, which are about other things, show that they are not made for it. */

export const merger = coder(
  Codebook.parse({
    codebook: 1,
    negotiation: { id: 'merger', title: 'Airline merger' },
    parties: [
      { id: 'lark', name: 'Lark Air', role: 'party' },
      { id: 'pilots', name: 'Pilots’ union', role: 'party' },
      { id: 'regulator', name: 'Regulator', role: 'mediator' },
    ],
    issues: [
      {
        id: 'jobs',
        title: 'Job guarantees',
        ends: ['none', 'five years'],
        alternatives: [
          { id: 'no-guarantee', title: 'no job guarantee' },
          { id: 'guarantee-2', title: 'a job guarantee for two years' },
          { id: 'guarantee-5', title: 'a job guarantee for five years' },
        ],
      },
      {
        id: 'slots',
        title: 'Slots at the hub',
        ends: ['few', 'many'],
        alternatives: [
          { id: 'slots-16', title: '16 pairs of slots are sold' },
          { id: 'slots-30', title: '30 pairs of slots are sold' },
        ],
      },
      {
        id: 'oversight',
        title: 'Oversight of the merger',
        ends: ['none', 'by outsiders'],
        alternatives: [
          { id: 'own-reports', title: 'Lark Air reports on itself' },
          { id: 'regulator-inspectors', title: 'inspectors of the Regulator' },
          { id: 'joint-inspectors', title: 'inspectors from both sides' },
        ],
      },
    ],
  }),
  { lark: /Lark Air|Lark/g, pilots: /Pilots/g, regulator: /Regulator/g },
  'lark',
);

export const fishing = coder(
  Codebook.parse({
    codebook: 1,
    negotiation: { id: 'fishing', title: 'Herring quotas' },
    parties: [
      { id: 'norland', name: 'Norland', role: 'party' },
      { id: 'skerries', name: 'Skerries', role: 'party' },
    ],
    issues: [
      {
        id: 'share',
        title: 'Norland’s share',
        ends: ['small', 'large'],
        alternatives: [
          { id: 'share-9', title: 'a share of 9.5 per cent' },
          { id: 'share-41', title: 'a share of 41 per cent' },
        ],
      },
      {
        id: 'licence',
        title: 'Licences for the inner waters',
        ends: ['free', 'with consent'],
        alternatives: [
          { id: 'free-access', title: 'free access to the inner waters' },
          { id: 'consent', title: 'no access without the consent of the Skerries' },
        ],
      },
      {
        id: 'survey',
        title: 'Survey of the stock',
        ends: ['each alone', 'together'],
        alternatives: [
          { id: 'own-survey', title: 'each state counts for itself' },
          { id: 'joint-survey', title: 'a joint survey of the stock' },
        ],
      },
    ],
  }),
  { norland: /Norland/g, skerries: /Skerries/g },
  'norland',
);
