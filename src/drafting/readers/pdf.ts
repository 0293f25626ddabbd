import type { DocumentReader } from '../read-document.ts';
export const readPdf: DocumentReader = () => Promise.reject(new Error('todo'));
