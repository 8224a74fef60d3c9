import { followChanges } from './live-changes.ts';
import { keepPlaces, showPlace, showWhere } from './place-swap.ts';
import { heedKeys } from './key-press.ts';
import { heedReview } from './review-desk.ts';
import { heedSelection } from './selected-words.ts';
import { heedSources } from './report-adding.ts';
import { heedCodebook } from './codebook-editing.ts';
import { heedDays } from './day-slider.ts';

/** The script of the room: every page works as it came, and this makes it quick, live and whole by keyboard. */
keepPlaces();
showWhere();
heedKeys();
heedReview();
heedSelection();
heedSources();
heedDays();
heedCodebook();
followChanges(() => showPlace(location.href, { isRenewal: true }));
