import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');

/** A dev server of its own (`npm run dev`), beside whatever else runs. */
export interface DevServer {
  /** Its root, without a slash at the end. */
  readonly address: string;
  /** A page as it is served now. */
  readonly page: (path: string) => Promise<{ readonly status: number; readonly text: string }>;
  /** Waits until it has said some words in its terminal. */
  readonly heard: (words: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts it on a content folder, at a port that is free. Throws with what it said where it ends before it serves. */
export const startDevServer = async (content: string): Promise<DevServer> => {
  const workshop = fs.mkdtempSync(path.join(root, '.build-dev-'));
  const child = spawn(process.execPath, ['scripts/dev.ts', '--ignore-lock'], {
    cwd: root,
    // Told of Vitest, which may be what starts it, Astro serves nothing.
    env: { ...process.env, VITEST: undefined, CONTENT_DIR: content, BUILD_DIR: workshop, SITE_URL: '', BASE_PATH: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    fs.rmSync(workshop, { recursive: true, force: true });
  };
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += stripVTControlCharacters(text);
      for (const listen of listeners) listen();
    });
  const told = <Found>(look: () => Found | undefined): Promise<Found> =>
    new Promise((resolve) => {
      const listen = (): void => {
        const found = look();
        if (found === undefined) return;
        listeners.delete(listen);
        resolve(found);
      };
      listeners.add(listen);
      listen();
    });
  const heard: DevServer['heard'] = async (words) => void (await told(() => said.includes(words) || undefined));
  const address = await Promise.race([told(() => /Local\s+(http:\S+?)\/?\s/.exec(said)?.[1]), ended]);
  if (address === undefined) {
    await stop();
    throw new Error(`Không mở được máy chủ xem trước:\n${said}`);
  }
  const page: DevServer['page'] = async (place) => {
    const response = await fetch(`${address}${place}`);
    return { status: response.status, text: await response.text() };
  };
  return { address, page, heard, stop };
};
