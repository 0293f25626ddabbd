import type { KeptSite, WorkerScope } from './service-worker-scope.ts';

/** Takes the place of the worker in readers' browsers, removes all that it kept, and then itself. It answers no request. */
export const stopKeeping = (worker: WorkerScope, { prefix }: Pick<KeptSite, 'prefix'>): void => {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  const leave = async (): Promise<void> => {
    for (const name of await worker.caches.keys()) if (name.startsWith(prefix)) await worker.caches.delete(name);
    await worker.registration.unregister();
  };
  worker.addEventListener('activate', (event) => event.waitUntil(leave()));
};
