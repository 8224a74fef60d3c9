import { nestedBackbone } from '../../../network/backbone/nested-backbone.ts';
import { possible, settingsOf } from '../counted-statements.ts';
import type { TableOfNetwork } from './network-table.ts';

/** The concepts in the order in which they can be given up, those first without which the network among actors changes the least. */
export const backboneTable: TableOfNetwork = (source, request) => {
  const steps = possible(() => nestedBackbone(source.table, settingsOf(source, request)));
  return {
    rows: steps.flatMap(({ removed, backboneLoss, redundantLoss, statements }, at) =>
      removed.map((concept) => ({
        step: at + 1,
        'given up': concept,
        'statements left': statements,
        loss: backboneLoss,
        redundantLoss,
      })),
    ),
    columns: [
      ['step', 4],
      ['given up', 0],
      ['statements left', 15],
      ['loss', 6],
    ],
  };
};
