import type { DocumentReader } from '../read-document.ts';
export const readHtml: DocumentReader = () => Promise.reject(new Error('todo'));
