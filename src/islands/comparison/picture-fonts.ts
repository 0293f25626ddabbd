import regular from '../../fonts/noto-sans-400.woff2?url';
import semibold from '../../fonts/noto-sans-600.woff2?url';

/** Bytes as a data address holds them. */
const inBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
};

const ruleOf = async (address: string, weight: 400 | 600): Promise<string> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const bytes = await answer.arrayBuffer();
  // A damaged file is no font: a drawing would fall back to the device's own letters without a word.
  await new FontFace('Noto Sans', bytes).load();
  return `@font-face{font-family:'Noto Sans';font-weight:${weight};src:url(data:font/woff2;base64,${inBase64(new Uint8Array(bytes))}) format('woff2')}`;
};

let loaded: Promise<string> | undefined;
/** Rules that give a drawing of its own the fonts of this site. Rejects where they cannot be had; the next call tries again. */
export const pictureFonts = (): Promise<string> =>
  (loaded ??= Promise.all([ruleOf(regular, 400), ruleOf(semibold, 600)])
    .then((rules) => rules.join(''))
    .catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
