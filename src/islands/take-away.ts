/** Puts text on the clipboard; rejects where the browser forbids it. */
export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);

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
