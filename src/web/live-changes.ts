import type { RoomChange, RoomHere } from '../model/room/room-event.ts';
import { tellPerson } from './place-swap.ts';

/** Follows what happens to the record, in this window, in another one or on a command line. */
export function followChanges(renew: () => Promise<void>): void {
  const line = new EventSource('/api/events');
  let isWaiting = false;
  const renewSoon = (): void => {
    if (isWriting()) isWaiting = true;
    else void renew();
  };
  line.addEventListener('changed', (event) => {
    const change = JSON.parse(String(event.data)) as RoomChange;
    // Who codes a sample blind is not told what others' decisions have changed.
    const effects = location.pathname === '/review/sample' ? [] : change.effects;
    for (const { about, before, after } of effects) tellPerson(`${about}: ${before} → ${after}`, 'change');
    if (change.version !== document.body.dataset['version']) renewSoon();
  });
  line.addEventListener('here', (event) => {
    document.body.classList.remove('is-away');
    const { version, isWorking, rowsRead } = JSON.parse(String(event.data)) as RoomHere;
    const read = document.getElementById('rows-read');
    if (read !== null && rowsRead !== null) read.textContent = rowsRead.toLocaleString('en-GB');
    document.body.classList.toggle('is-working', isWorking);
    if (version !== document.body.dataset['version']) renewSoon();
  });
  line.addEventListener('error', () => document.body.classList.add('is-away'));
  document.addEventListener('focusout', () => {
    if (!isWaiting) return;
    setTimeout(() => {
      if (isWriting()) return;
      isWaiting = false;
      void renew();
    });
  });
}

/** What a person has begun to write or to select is not taken away by a change. */
function isWriting(): boolean {
  const focused = document.activeElement;
  const isField = focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement;
  const isFilled = focused instanceof HTMLInputElement && focused.type !== 'checkbox' && focused.type !== 'range';
  return isField || isFilled || document.querySelector('dialog[open], form#add-statement:not([hidden])') !== null || isAdding();
}

function isAdding(): boolean {
  return document.getElementById('added')?.dataset['busy'] === 'yes';
}
