import type { ShownView } from './shown-view.ts';

/** Gives away a view; `near` is the place after which something may be shown. The answer says how it went. */
type HandOut = (view: ShownView, near: Element) => Promise<string>;

/** How a view is given away, by the name of the button that asks for it; what does it is fetched when it is asked for. */
export const handOutOf = async (role: string): Promise<HandOut> => {
  switch (role) {
    case 'copy-citation': {
      const { copyUsual, openCitations } = await import('./citation-panel.ts');
      return async (view, near) => {
        const said = await copyUsual(view, near);
        openCitations(view, near);
        return said;
      };
    }
    case 'picture': {
      const { openPictures } = await import('./picture-maker.ts');
      return (view, near) => Promise.resolve(openPictures(view, near));
    }
    case 'download-csv': {
      const { downloadTable } = await import('./table-download.ts');
      return (view) => Promise.resolve(downloadTable(view));
    }
    default:
      throw new Error(`no button ${role}`);
  }
};
