import net from 'node:net';
import { Worker, workerData } from 'node:worker_threads';

/*
 * Loaded before a program (`--import`) that must not outlive the one that started it: a build that is killed cannot stop its own
 * children. The starter keeps the other end of file 3 open for as long as it lives, whatever ends it. A thread of its own
 * watches, since the program itself is busy for seconds at a time.
 */

/** The file of the pipe, as `stdio` of the starter numbers it. */
const WATCHED_FILE = 3;
const watching = 'watch the starter';

if (workerData === watching) {
  const pipe = new net.Socket({ fd: WATCHED_FILE, readable: true, writable: false });
  const end = (): void => {
    process.kill(process.pid, 'SIGKILL');
  };
  pipe.on('close', end).on('error', end).resume();
} else if (workerData === null) {
  // Without this file's own `--import`, which it would inherit.
  new Worker(new URL(import.meta.url), { workerData: watching, execArgv: [] }).unref();
}
