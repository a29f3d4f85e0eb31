import { Worker } from "node:worker_threads";

/**
 * An editor that saves while something else runs, however busy this thread is: one of the files, then a pause, and so on. Gives for
 * each file the last text that it was given. Each text has a number of its own.
 */
export function startSaver(
  files: readonly string[],
  textOf: { readonly head: string; readonly tail: string },
  pause: number,
) {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(SAVER, { eval: true, workerData: { files, ...textOf, pause, shared } });
  const started = new Promise<void>((done) => worker.once("message", () => done()));
  return {
    started,
    /** Ends the saves, and gives the last number of each file that was saved. */
    stop: async (): Promise<ReadonlyMap<string, number>> => {
      const last = new Promise<ReadonlyMap<string, number>>((done) => worker.once("message", done));
      Atomics.store(shared, 0, 1);
      const saved = await last;
      await worker.terminate();
      return saved;
    },
  };
}

/** Saves into the file itself; a save by renaming has a gap of microseconds that nothing closes. */
const SAVER = `
const { parentPort, workerData } = require("node:worker_threads");
const { writeFileSync } = require("node:fs");
const { files, head, tail, pause, shared } = workerData;
const saved = new Map();
parentPort.postMessage("started");
for (let number = 1; Atomics.load(shared, 0) === 0; number++) {
  const file = files[(number * 7919) % files.length];
  writeFileSync(file, head + number + tail);
  saved.set(file, number);
  Atomics.wait(shared, 1, 0, pause);
}
parentPort.postMessage(saved);
`;
