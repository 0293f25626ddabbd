/** What every full page needs, as one file: each file of its own is one more connection before a phone shows anything. */
import './arrival.ts';
import './printed-page.ts';
import '../search/open-search.ts';
import './theme-choice.ts';
