import { followedFeeds, followFeed } from '../../app/record/followed-feeds.ts';
import { printableLine } from '../../text/printable.ts';
import type { Given } from '../command-options.ts';
import { withCurrentRecord } from '../current-record.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** readout follow https://coast.example/feed */
export async function follow(address: string | null, given: Given, terminal: Terminal): Promise<Exit> {
  return withCurrentRecord(given, terminal, async ({ record }) => {
    if (address === null) {
      for (const feed of await followedFeeds(record)) await print(terminal, `${printableLine(feed.address)}\n`);
      return EXIT.done;
    }
    const options = { allowsPrivate: given['allowPrivate'] === true, signal: terminal.signal };
    const count = await followFeed(record, address, options);
    await print(
      terminal,
      `Follows ${printableLine(address)}, which names ${count} ${count === 1 ? 'report' : 'reports'}: readout add --feeds\n`,
    );
    return EXIT.done;
  });
}
