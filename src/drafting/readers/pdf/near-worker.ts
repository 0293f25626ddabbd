import type { PDFWorker } from 'unpdf/pdfjs';

type Listener = (event: { readonly data: unknown }) => void;

/** The part of the library that reads, which it puts in this place for its own use in one thread. */
interface WithReader {
  readonly pdfjsWorker?: { readonly WorkerMessageHandler?: { initializeFromPort?: (port: NearPort) => void } };
}

/** Whether a message of the library holds no object, or is a piece of a page's text, which only its receiver keeps. */
const isHandedOver = (message: object): boolean =>
  Object.entries(message).every(
    ([key, value]) =>
      typeof value !== 'object' ||
      value === null ||
      (key === 'chunk' && 'items' in value && Array.isArray(value.items) && value.items.length > 0),
  );

/** As a sender may go on to use what it sent: its own copy of the two objects, not of the pieces. */
const handedOver = (message: object): object =>
  'chunk' in message ? { ...message, chunk: { ...(message.chunk as object) } } : { ...message };

/**
 * A port within one thread. The library copies to its depth whatever it sends itself; a PDF that a browser printed, which sets a few
 * letters at a time, is told in some thirty thousand messages, and copying them is a third of the time that a browser takes to read it.
 */
class NearPort {
  readonly #listeners = new Set<Listener>();

  postMessage(message: unknown, transfer?: Transferable[]): void {
    const data =
      typeof message === 'object' && message !== null && transfer === undefined && isHandedOver(message)
        ? handedOver(message)
        : structuredClone(message, transfer ? { transfer } : undefined);
    // As from another thread: never before the sender has ended.
    void Promise.resolve().then(() => {
      for (const listener of [...this.#listeners]) listener({ data });
    });
  }

  addEventListener(_kind: 'message', listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_kind: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/** A reader of PDF in this thread that is not sent copies; undefined where the library keeps its reader elsewhere, and takes its own way. */
export const nearWorker = async (): Promise<PDFWorker | undefined> => {
  const { PDFWorker: Worker } = await (await import('unpdf')).getResolvedPDFJS();
  const reader = (globalThis as WithReader).pdfjsWorker?.WorkerMessageHandler;
  if (reader?.initializeFromPort === undefined) return undefined;
  const port = new NearPort();
  const worker = new Worker({ port: port as unknown as null, verbosity: 0 });
  reader.initializeFromPort(port);
  return worker;
};
