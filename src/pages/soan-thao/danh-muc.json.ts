import type { APIRoute } from 'astro';
import { loadEntries, loadSharedTexts } from '../../catalogue/content-folder.ts';
import { shelfOf } from '../../drafting/desk/shelf.ts';

/** What the drafting desk reads a document against: shared files and the words of published figures. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(shelfOf(loadSharedTexts(), loadEntries().plans)), {
    headers: { 'content-type': 'application/json' },
  });
