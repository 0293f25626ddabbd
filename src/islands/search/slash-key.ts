const key = 'tim-kiem-phim-gach-cheo';

/** Whether `/` opens the search; it does unless the reader has turned it off on this device. */
export const slashKeyIsOn = (): boolean => {
  try {
    return localStorage.getItem(key) !== 'tat';
  } catch {
    return true;
  }
};

/** Turns the key on or off on this device. */
export const setSlashKey = (on: boolean): void => {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'tat');
  } catch {
    // The choice lasts for this page only where the browser keeps nothing.
  }
};
