/** What is told where a browser lets nothing be copied; the text then stands below, selected. */
const byHandWords = 'Trình duyệt không cho chép. Chữ đã được chọn sẵn để chép bằng tay.';

/** The old way to copy what is selected: deprecated, and the only one where a page is served without https. */
interface CopiesSelection {
  execCommand(command: 'copy'): boolean;
}

/**
 * Puts text on the clipboard and gives the words that say how it went: `said`, or that it must be copied by hand. Over plain
 * http there is no clipboard to write to: the text is selected and copied as by hand; where even that is forbidden, it is
 * shown selected after `near`, which must lie where the reader is (in the open dialog, not behind it).
 */
export const copyText = async (text: string, near: Element, said: string): Promise<string> => {
  near.parentElement?.querySelector('.copy-by-hand')?.remove();
  try {
    await navigator.clipboard.writeText(text);
    return said;
  } catch {
    const focused = document.activeElement;
    const field = document.createElement('textarea');
    field.className = 'copy-by-hand no-print';
    field.readOnly = true;
    field.rows = 3;
    field.ariaLabel = 'Chữ để chép';
    field.value = text;
    near.after(field);
    field.select();
    // Deprecated, and the only way there is without the clipboard.
    if (!(document as CopiesSelection).execCommand('copy')) return byHandWords;
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return said;
  }
};
