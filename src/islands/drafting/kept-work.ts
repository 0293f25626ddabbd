import type { Answers } from '../../drafting/answers.ts';

/** A document at work, kept on this device alone until it is handed over or put away. */
export interface KeptWork {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Undefined where the document names the plan. */
  readonly id: string | undefined;
  readonly answers: Answers;
  /** When it was last changed, ms. */
  readonly at: number;
}

const [database, store, key] = ['ke-hoach-so soan-thao', 'ban-dang-lam', 'moi-nhat'];

/** Does one thing with the store; undefined where the device keeps nothing (a private window, no room). */
const withStore = <Value>(
  mode: IDBTransactionMode,
  act: (objects: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> =>
  new Promise((resolve) => {
    try {
      const opening = indexedDB.open(database, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(store);
      opening.onerror = () => resolve(undefined);
      opening.onsuccess = () => {
        const request = act(opening.result.transaction(store, mode).objectStore(store));
        request.onsuccess = () => {
          resolve(request.result);
          opening.result.close();
        };
        request.onerror = () => {
          resolve(undefined);
          opening.result.close();
        };
      };
    } catch {
      resolve(undefined);
    }
  });

/** Keeps the work; whether it could be. */
export const keepWork = async (work: KeptWork): Promise<boolean> =>
  (await withStore('readwrite', (objects) => objects.put(work, key))) !== undefined;

/** The work that this device keeps; undefined where it keeps none. */
export const keptWork = (): Promise<KeptWork | undefined> =>
  withStore('readonly', (objects) => objects.get(key) as IDBRequest<KeptWork | undefined>);

/** Puts the kept work away for good. */
export const forgetWork = async (): Promise<void> => {
  await withStore('readwrite', (objects) => objects.delete(key));
};
