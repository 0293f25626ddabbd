import { findElement } from './find-element.ts';
import { startNoteCard } from './note-card.ts';
import { startPlaceTools } from './place-tools.ts';
import { startReadingPlace } from './reading-place.ts';
import { startReadingSettings } from './reading-settings.ts';

// The text itself needs none of this: every part says in its own file what the page is without it.
startReadingSettings();
startPlaceTools();
startReadingPlace();
startNoteCard();
findElement(document, '[data-part="page-address"]').textContent = location.origin + location.pathname;
// What the printed pages say at their top.
document.documentElement.dataset['running'] = document.title;
