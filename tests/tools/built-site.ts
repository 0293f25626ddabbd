import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commitHistory } from '../fixtures/commit-history.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A site built as it is published, and the folder above it, which the caller removes. */
export interface PublishedSite {
  /** The folder that a server has as the root of the host. */
  readonly host: string;
  readonly site: string;
  readonly base: string;
}

/** Builds the frozen content under an address and a path of its own, with the packed files that servers send. */
export const publishedSite = (): PublishedSite => {
  const top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'trang-dang-')));
  // A server runs under a name of its own.
  fs.chmodSync(top, 0o755);
  const content = path.join(top, 'content');
  fs.cpSync(frozenContent, content, { recursive: true });
  fs.cpSync(path.join(root, 'tests/fixtures/originals'), path.join(content, 'plans'), { recursive: true });
  commitHistory(content);
  const host = path.join(top, 'goc');
  fs.mkdirSync(host);
  const site = path.join(host, 'ke-hoach-so');
  const given = process.env['PUBLISHED_SITE'];
  if (given) fs.cpSync(given, site, { recursive: true });
  else {
    const kept = Object.fromEntries(['PATH', 'HOME'].map((name) => [name, process.env[name]]));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...kept,
        CONTENT_DIR: content,
        OUT_DIR: site,
        SITE_URL: 'https://vi-du.vn',
        BASE_PATH: '/ke-hoach-so/',
        PRECOMPRESS: 'on',
      },
    });
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
  }
  return { host, site, base: '/ke-hoach-so/' };
};

/** Every file of a site that a reader may ask for, by its address from the host's root. */
export const addressesOf = ({ site, base }: PublishedSite): { address: string; file: string }[] =>
  fs
    .readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:_headers|\..*|404\.html)$|\.(?:br|gz)$/.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { address: `${base}${path.relative(site, file).replace(/(?:^|(?<=\/))index\.html$/, '')}`, file };
    });
