const key = 'tim-kiem-gan-day';
const most = 6;
const longest = 80;

/** What was searched on this device, newest first; empty where the browser keeps nothing. */
export const recentQueries = (): string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
};

/** Keeps a query on this device only. A browser that refuses (private window, full storage) loses the list, nothing else. */
export const rememberQuery = (text: string): void => {
  if (text === '' || text.length > longest) return;
  const same = (query: string): boolean => query.toLocaleLowerCase('vi') === text.toLocaleLowerCase('vi');
  try {
    localStorage.setItem(
      key,
      JSON.stringify([text, ...recentQueries().filter((query) => !same(query))].slice(0, most)),
    );
  } catch {
    // Nothing to tell: the reader asked for results, not for a list.
  }
};

/** Forgets them all. */
export const forgetQueries = (): void => {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
};
