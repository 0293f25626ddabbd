import { startNoteCard } from './note-card.ts';
import { startPlaceTools } from './place-tools.ts';
import { startReadingPlace } from './reading-place.ts';
import { startReadingSettings } from './reading-settings.ts';

// The text itself needs none of this: every part says in its own file what the page is without it.
startReadingSettings();
startPlaceTools();
startReadingPlace();
startNoteCard();
