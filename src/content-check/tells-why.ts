/** Whether a reason says something to a reader: three words or more, and not one word over and over. */
export const tellsWhy = (reason: string): boolean => new Set(reason.toLowerCase().match(/\p{L}{2,}/gu) ?? []).size >= 3;
