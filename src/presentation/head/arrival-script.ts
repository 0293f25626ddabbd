/**
 * Stands before the comparison's table and runs before it is drawn: who arrives at words (`#:~:text=`), comes back or loads
 * anew is to land where the browser means to, so nothing of the table may be left without its true height (see
 * `comparison.css`). Its text is fixed; the content security policy names its hash.
 */
export const arrivalScript =
  "try{const n=performance.getEntriesByType('navigation')[0];if(n.type!=='navigate'||n.name.includes(':~:'))document.documentElement.dataset.arrival=''}catch{}";
