import path from 'node:path';
import type { Plugin } from 'vite';
import { contentDirectory } from '../../src/catalogue/content-folder.ts';
import { folderState, type FolderState } from './folder-state.ts';

/** What Astro itself sends when content changed: it forgets which addresses there are, the catalogue what it read. */
const changed = 'astro:content-changed';

/**
 * Keeps the pages of a running dev server the same as the content folder. Before each page the folder is looked through, so that no
 * page is ever older than the files; open pages are loaded anew when a file changes, comes or goes.
 */
export const followContent = (): Plugin => ({
  name: 'follow-content',
  apply: 'serve',
  // Its look at the folder stands before the pages, behind what answers for scripts and styles.
  enforce: 'pre',
  configureServer(server) {
    const directory = contentDirectory();
    const { client, ...rooms } = server.environments;
    let due: NodeJS.Timeout | undefined;
    server.watcher.add(directory);
    server.watcher.on('all', (_event, file) => {
      if (!path.resolve(file).startsWith(directory + path.sep)) return;
      // An editor saves in several steps, git changes many files at once: one loading for all of them.
      clearTimeout(due);
      due = setTimeout(() => client.hot.send({ type: 'full-reload', path: '*' }), 100);
    });
    let seen: FolderState | undefined;
    return () => {
      server.middlewares.use((_request, _response, next) => {
        const state = folderState(directory);
        const isSame = seen?.isSettled === true && seen.words === state.words;
        seen = state;
        if (isSame) {
          next();
          return;
        }
        for (const { hot } of Object.values(rooms)) hot.send(changed, {});
        // They hear of it in this process, before anything that is begun later.
        setImmediate(next);
      });
    };
  },
});
