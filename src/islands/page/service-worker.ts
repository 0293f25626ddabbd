import { asksForFiles, hashedNamesIn } from '../../presentation/addresses/hashed-files.ts';
import { isEmbedded } from '../../presentation/head/embedded-mark.ts';
import type { KeptSite, WorkerFetch, WorkerScope } from './service-worker-scope.ts';

/**
 * Keeps what a reader has opened readable without a network: pages come from the network whenever there is one, a kept copy
 * says that it is one, hashed files never change. The build bundles it into `sw.js`.
 */
export const keepOffline = (worker: WorkerScope, site: KeptSite): void => {
  const { base, prefix, version, offlinePage, shell } = site;
  const { caches } = worker;
  const names = {
    shell: `${prefix}shell ${version}`,
    pages: `${prefix}pages`,
    data: `${prefix}data`,
    files: `${prefix}files`,
  };
  /** Oldest out: about 60 pages of 10–60 KB. */
  const atMost = { pages: 60, data: 20 };

  const inSite = (address: string): string | undefined => {
    const { origin, pathname } = new URL(address);
    return origin === location.origin && pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
  };
  const isHashed = (path: string): boolean => path.startsWith('_astro/');
  /** Downloads are for keeping elsewhere. */
  const isPage = (path: string): boolean => /(?:^|\/|\.html)$/.test(path);
  /** What a page fetches for itself; neither the search index nor the downloads. */
  const isData = (path: string): boolean =>
    /\.(?:json|svg)$/.test(path) && !/^(?:pagefind|du-lieu|tim-kiem)\//.test(path);
  /** One copy of a page, whatever is chosen in its query. */
  const withoutQuery = (address: string): string => address.replace(/[?#].*$/s, '');

  const kept = async (name: string, address: string): Promise<Response | undefined> =>
    (await caches.open(name)).match(address, { ignoreVary: true });
  const keep = async (which: 'pages' | 'data', address: string, answer: Response): Promise<void> => {
    const cache = await caches.open(names[which]);
    // Deleted first, so that the order of the keys is the order of last use.
    await cache.delete(address, { ignoreVary: true });
    await cache.put(address, answer);
    const keys = await cache.keys();
    for (const oldest of keys.slice(0, Math.max(0, keys.length - atMost[which]))) await cache.delete(oldest);
  };

  /** Keeps the hashed files named in a text (HTML, CSS, JavaScript) and in those files; adds their addresses to `seen`. */
  const keepFiles = async (text: string, seen: Set<string>): Promise<void> => {
    const files = await caches.open(names.files);
    for (const name of hashedNamesIn(text)) {
      const address = new URL(`${base}_astro/${name}`, location.origin).href;
      if (seen.has(address)) continue;
      seen.add(address);
      let file = await files.match(address, { ignoreVary: true });
      if (!file) {
        const answer = await fetch(address).catch(() => undefined);
        if (answer?.status !== 200) continue;
        await files.put(address, answer.clone());
        file = answer;
      }
      if (asksForFiles(name)) await keepFiles(await file.text(), seen);
    }
  };
  const keepPage = async (address: string, answer: Response): Promise<void> => {
    const isHtml = answer.headers.get('content-type')?.startsWith('text/html') === true;
    if (answer.status !== 200 || answer.redirected || !isHtml || address.endsWith(offlinePage)) return;
    const html = await answer.clone().text();
    // They live on other people's pages.
    if (isEmbedded(html)) return;
    await keep('pages', address, answer);
    await keepFiles(html, new Set());
  };

  /** A kept page with other words in it; its policy and type stay, what told its length or packing does not. */
  const rewritten = async (answer: Response, status: number, change: (html: string) => string): Promise<Response> => {
    const headers = new Headers(answer.headers);
    for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified']) headers.delete(name);
    return new Response(change(await answer.text()), { status, headers });
  };
  const keptPage = async (address: string): Promise<Response | undefined> => {
    const page = await kept(names.pages, address);
    if (!page) return undefined;
    const date = new Date(page.headers.get('date') ?? '');
    const when = Number.isNaN(date.getTime())
      ? ''
      : `, tải về lúc ${date.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })} ngày ${date.toLocaleDateString('vi-VN')}`;
    return rewritten(page, 200, (html) =>
      html.replace(
        /<main\b[^>]*>/,
        (main) => `${main}<p class="notice">Không có mạng: đây là bản giữ trên máy này${when}.</p>`,
      ),
    );
  };
  const listOfKept = async (): Promise<string> => {
    const pages = await caches.open(names.pages);
    const entries = [];
    for (const { url } of await pages.keys()) {
      const html = (await (await pages.match(url, { ignoreVary: true }))?.text()) ?? '';
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/ — Kế hoạch số$/, '') ?? url;
      const path = inSite(url) ?? '';
      entries.push({ plan: /^ke-hoach\/./.test(path), line: `<li><a href="${base}${path}">${title}</a></li>` });
    }
    const list = (heading: string, lines: readonly { line: string }[]): string =>
      lines.length === 0
        ? ''
        : `<h2>${heading}</h2><ul class="list prose">${lines.map(({ line }) => line).join('')}</ul>`;
    // Last opened first.
    entries.reverse();
    return `${list(
      'Kế hoạch đã giữ trên máy này',
      entries.filter(({ plan }) => plan),
    )}${list(
      'Trang khác đã giữ',
      entries.filter(({ plan }) => !plan),
    )}`;
  };
  /** The offline page with the list of what is kept, where anything is. */
  const offlineAnswer = async (status: number): Promise<Response> => {
    const page = await kept(names.shell, offlinePage);
    if (!page) return Response.error();
    const list = await listOfKept();
    return rewritten(page, status, (html) =>
      list === ''
        ? html
        : html.replace(/(<div id="trang-da-giu">).*?(<\/div>)/s, (_all, open, end) => `${open}${list}${end}`),
    );
  };

  const openPage = async (event: WorkerFetch): Promise<Response> => {
    const address = withoutQuery(event.request.url);
    try {
      const answer = (await event.preloadResponse) ?? (await fetch(event.request));
      event.waitUntil(keepPage(address, answer.clone()));
      return answer.ok && address.endsWith(offlinePage) ? await offlineAnswer(200) : answer;
    } catch {
      return (await keptPage(address)) ?? (await offlineAnswer(503));
    }
  };
  const openFile = async ({ request }: WorkerFetch): Promise<Response> => {
    const file = await kept(names.files, request.url);
    if (file) return file;
    const answer = await fetch(request);
    if (answer.status === 200) await (await caches.open(names.files)).put(request.url, answer.clone());
    return answer;
  };
  const openData = async ({ request, waitUntil }: Pick<WorkerFetch, 'request' | 'waitUntil'>): Promise<Response> => {
    try {
      const answer = await fetch(request);
      if (answer.status === 200) waitUntil(keep('data', request.url, answer.clone()));
      return answer;
    } catch (error) {
      const copy = (await kept(names.data, request.url)) ?? (await kept(names.shell, request.url));
      if (copy) return copy;
      throw error;
    }
  };

  const install = async (): Promise<void> => {
    const isFile = (address: string): boolean => isHashed(address.slice(base.length));
    await (await caches.open(names.shell)).addAll(shell.filter((address) => !isFile(address)));
    await keepFiles(shell.filter(isFile).join('\n'), new Set());
    await worker.skipWaiting();
  };
  /** Shells of earlier versions, and hashed files that neither this version nor any kept page needs. */
  const tidy = async (): Promise<void> => {
    for (const name of await caches.keys())
      if (name.startsWith(prefix) && !Object.values(names).includes(name)) await caches.delete(name);
    const needed = new Set<string>();
    await keepFiles(shell.join('\n'), needed);
    const pages = await caches.open(names.pages);
    for (const address of await pages.keys())
      await keepFiles((await (await pages.match(address, { ignoreVary: true }))?.text()) ?? '', needed);
    const files = await caches.open(names.files);
    for (const file of await files.keys()) if (!needed.has(file.url)) await files.delete(file);
  };
  const activate = async (): Promise<void> => {
    await worker.registration.navigationPreload?.enable();
    await worker.clients.claim();
    // The pages that were opened before there was a worker, as the browser still has them.
    for (const { url } of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
      const path = inSite(withoutQuery(url));
      if (path === undefined || !isPage(path)) continue;
      const answer = await fetch(withoutQuery(url), { cache: 'force-cache' }).catch(() => undefined);
      if (answer) await keepPage(withoutQuery(url), answer);
    }
    await tidy();
  };

  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) => event.waitUntil(activate()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const path = inSite(request.url);
    if (request.method !== 'GET' || path === undefined || request.headers.has('range')) return;
    if (isHashed(path)) event.respondWith(openFile(event));
    else if (request.mode === 'navigate') {
      // What stands in a frame is the framing page's to show, or not.
      if (isPage(path) && request.destination === 'document') event.respondWith(openPage(event));
    } else if (isData(path) || shell.includes(base + path))
      event.respondWith(openData({ request, waitUntil: (work) => event.waitUntil(work) }));
  });
};
