import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contentDirectory } from '../../src/catalogue/content-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** What a build reads, beside the content and the packages. */
const sources = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Surroundings that differ in all that a page must not depend on: the other end of the world, a locale with other letters and order. */
const otherSurroundings = { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };

/** What a build is asked by and what programs need; all else that stands around it (a test runner sets much) stays away. */
const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'SITE_URL', 'BASE_PATH', 'SOURCE_DATE_EPOCH', 'SERVICE_WORKER'];

/** A copy of the sources in a folder of its own, below a name that could disturb (a space, marks); packages are linked. The caller removes it. */
const copiedProject = (): string => {
  const project = path.join(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'dung-lai-'))), 'dự án khác');
  fs.mkdirSync(project);
  for (const name of sources) fs.cpSync(path.join(root, name), path.join(project, name), { recursive: true });
  // A link to a folder that needs no rights on Windows.
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
  return project;
};

/**
 * Builds the same content once more into `out`: from a copy of the sources in another folder, in another time zone and locale.
 * Returns what the build said, and whether it came about.
 */
export const buildElsewhere = (out: string): { built: boolean; said: string } => {
  const project = copiedProject();
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...Object.fromEntries(kept.map((name) => [name, process.env[name]])),
        ...otherSurroundings,
        CONTENT_DIR: contentDirectory(),
        OUT_DIR: out,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    return { built: status === 0, said: `${stdout}${stderr}` };
  } finally {
    fs.rmSync(path.dirname(project), { recursive: true, force: true });
  }
};
