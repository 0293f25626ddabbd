import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** A running static server. */
export interface SiteServer {
  /** Address of the site's root, with its base path. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site as a static host would: folders with a trailing slash, 404 page, under the base path. Port 0 takes any free port. */
export const serveSite = (
  directory: string,
  { port = 0, base = process.env['BASE_PATH'] ?? '/' }: { port?: number; base?: string } = {},
): Promise<SiteServer> =>
  new Promise((resolve, reject) => {
    const prefix = base.replace(/\/$/, '');
    const notFound = (_request: http.IncomingMessage, response: http.ServerResponse): void => {
      const page = path.join(directory, '404.html');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(fs.existsSync(page) ? fs.readFileSync(page) : 'Không có trang này');
    };
    const handle = sirv(directory, { dev: true, etag: true, extensions: ['html'], onNoMatch: notFound });
    const server = http.createServer((request, response) => {
      const url = request.url ?? '/';
      if (prefix !== '' && !url.startsWith(`${prefix}/`)) {
        if (url === prefix || url === '/') response.writeHead(302, { location: `${prefix}/` }).end();
        else notFound(request, response);
        return;
      }
      request.url = url.slice(prefix.length);
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
