/** What the build tells the worker about the site it stands in. */
export interface KeptSite {
  /** Root of the site with its slash: `/`, or `/ke-hoach-so/`. Other sites may share the host. */
  readonly base: string;
  /** Begins the names of all caches of this site. */
  readonly prefix: string;
  /** Changes with every file of the shell and with the set of hashed files. */
  readonly version: string;
  /** Address of the page that is shown where nothing is kept. */
  readonly offlinePage: string;
  /** Addresses of the offline page, of what it needs, and of the icons. */
  readonly shell: readonly string[];
}

/** The part of the service-worker types that we use; TypeScript's own (`WebWorker`) contradict those of pages (`DOM`). */
export interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
/** A request of a page under the worker. */
export interface WorkerFetch extends WorkerEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
}
/** `self` inside a service worker. */
export interface WorkerScope {
  readonly caches: CacheStorage;
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (which: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly { url: string }[]>;
  };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: WorkerEvent) => void) => void) &
    ((type: 'fetch', listener: (event: WorkerFetch) => void) => void);
}
