import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Command names under which systems install a Chromium, in the order in which they are tried. The headless shell is the
 * same engine without the windows of a desktop, which the whole browser draws for every page also where nobody sees them.
 */
const commandNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Flags that every browser check starts Chromium with; headless mode is Playwright's own. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isExecutable = (file: string): boolean => {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
};

/** The full path of a command, looked up on PATH; undefined where no folder of it holds the command. */
const onPath = (command: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, command))
    .find(isExecutable);

/** PATH first; a service often has none that holds /usr/bin. */
const findCommand = (command: string): string | undefined =>
  onPath(command) ?? [path.join('/usr/bin', command)].find(isExecutable);

const installed = (): string | undefined => commandNames.map(findCommand).find((file) => file !== undefined);

/** Runs apt-get; what it says goes to stderr, so that stdout stays machine-readable. */
const runAptGet = (aptGet: string, words: readonly string[]): boolean =>
  spawnSync(aptGet, words, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Installs Debian's headless shell, or its whole Chromium where the system has no such package. */
const install = (aptGet: string): boolean =>
  runAptGet(aptGet, ['update']) &&
  ['chromium-headless-shell', 'chromium'].some((name) =>
    runAptGet(aptGet, ['install', '-y', '--no-install-recommends', name]),
  );

/**
 * The Chromium for browser checks: `CHROMIUM_PATH`, or the one this system has; as root on a system with apt-get it is
 * installed when missing. Throws, with what to do, when there is none.
 */
export const findChromium = (): string => {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(
      `CHROMIUM_PATH trỏ đến «${chosen}», mà ở đó không có chương trình chạy được.\nCách sửa: đặt CHROMIUM_PATH là đường dẫn đầy đủ của Chromium (ví dụ /usr/bin/chromium), hoặc bỏ biến ấy để tự tìm.`,
    );
  }
  const present = installed();
  if (present !== undefined) return present;
  const aptGet = onPath('apt-get');
  const tried = process.getuid?.() === 0 && aptGet !== undefined;
  if (tried) {
    console.error('Chưa có Chromium; đang cài bằng apt-get.');
    if (install(aptGet)) {
      const arrived = installed();
      if (arrived !== undefined) return arrived;
    }
  }
  throw new Error(
    `Không tìm thấy Chromium${tried ? ', và cài bằng apt-get không được (xem thông báo ở trên)' : ''}.\nCách sửa: cài Chromium (Debian, Ubuntu: sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium), hoặc đặt CHROMIUM_PATH là đường dẫn đầy đủ của Chromium hay Chrome đã có, ví dụ CHROMIUM_PATH=/opt/google/chrome/chrome npm test.`,
  );
};
