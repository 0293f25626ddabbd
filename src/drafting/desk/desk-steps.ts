import type { DeskStep } from './desk-draft.ts';

const steps: Readonly<Record<DeskStep, string>> = {
  text: 'đọc đầu văn bản, dựng lại đề mục',
  misprints: 'tìm chỗ giống in sai',
  figures: 'tìm các con số và chỉ số của chúng',
  documents: 'tìm văn bản được viện dẫn',
  check: 'chạy phép kiểm',
};

/** What the desk is at and how far that is: a long document takes its time. */
export const stepInWords = (step: DeskStep): string => {
  const order = Object.keys(steps);
  return `Bước ${order.indexOf(step) + 1} trên ${order.length}: ${steps[step]} …`;
};

/** Whether a page is told: the first, and some ten more of a long file; whoever listens is not told sixty times. */
export const isToldPage = (page: number, pages: number): boolean =>
  page % Math.ceil(pages / 10) === 1 % Math.ceil(pages / 10);

/** Which page is being read: a long PDF takes as long as all steps after it. */
export const pageInWords = (page: number, pages: number): string => `Đang đọc trang ${page} trên ${pages} …`;
