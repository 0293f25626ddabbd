import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { readHeaders } from './headers/headers-file.ts';

/** A running static server. */
export interface SiteServer {
  /** Address of the site's root, with its base path. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a static host would: folders with a trailing slash, 404 page, the headers of its `_headers` file,
 * under the base path; with `compressed` also the `.br` and `.gz` files that lie beside the others. Port 0 takes any free port.
 */
export const serveSite = (
  directory: string,
  {
    port = 0,
    base = process.env['BASE_PATH'] || '/',
    compressed = false,
  }: { port?: number; base?: string; compressed?: boolean } = {},
): Promise<SiteServer> =>
  new Promise((resolve, reject) => {
    const prefix = base.replace(/\/$/, '');
    const notFound = (_request: http.IncomingMessage, response: http.ServerResponse): void => {
      const page = path.join(directory, '404.html');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(fs.existsSync(page) ? fs.readFileSync(page) : 'Không có trang này');
    };
    const handle = sirv(directory, {
      dev: true,
      etag: true,
      extensions: ['html'],
      onNoMatch: notFound,
      brotli: compressed,
      gzip: compressed,
    });
    const rules = path.join(directory, '_headers');
    const headersOf = readHeaders(fs.existsSync(rules) ? fs.readFileSync(rules, 'utf8') : '');
    const server = http.createServer((request, response) => {
      const url = request.url ?? '/';
      const [asked = ''] = url.split('?');
      response.setHeaders(new Map(headersOf(asked)));
      if (prefix !== '' && !url.startsWith(`${prefix}/`)) {
        if (url === prefix || url === '/') response.writeHead(302, { location: `${prefix}/` }).end();
        else notFound(request, response);
        return;
      }
      request.url = url.slice(prefix.length);
      // A host reads this file and never serves it.
      if (asked === `${prefix}/_headers`) {
        notFound(request, response);
        return;
      }
      handle(request, response);
    });
    server.on('error', reject);
    server.listen(port, () => {
      const used = server.address();
      resolve({
        address: `http://localhost:${typeof used === 'object' && used ? used.port : port}${prefix}/`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
