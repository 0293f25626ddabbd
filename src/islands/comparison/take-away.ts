/** Hands a blob to the reader as a file. */
export const downloadBlob = (name: string, blob: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** Hands text to the reader as a file. */
export const downloadText = (name: string, text: string, type: string): void => {
  downloadBlob(name, new Blob([text], { type }));
};

/** HTML that shows an address of this site inside another page. */
export const embedCode = (address: string, title: string): string => {
  const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="600" loading="lazy"></iframe>`;
};

/** Does something that the browser or the network may refuse; gives the words that say how it went. */
export const attempted = async (act: () => Promise<string>): Promise<string> => {
  try {
    return await act();
  } catch {
    return 'Không làm được: trình duyệt hoặc kết nối không cho phép. Hãy thử lại.';
  }
};
