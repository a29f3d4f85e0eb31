import { type FSWatcher, statSync, watch } from "node:fs";
import { resolve } from "node:path";
import { type ExitCode, type Io, OK } from "../base/node/command/io";
import { say } from "./sentences";
import { isUserError } from "../base/node/userError";
import { withFileErrors } from "../base/node/userError";

/** Work that is done again whenever what it is made of changes. */
export interface Watched<Sources> {
  readonly read: () => Sources;
  readonly isSame: (a: Sources, b: Sources) => boolean;
  readonly work: (sources: Sources) => void;
  /** The files and folders to watch. */
  readonly placesOf: (sources: Sources) => readonly string[];
}

/** An editor writes a file in several steps. In milliseconds. */
const PAUSE = 50;
/** After an error: what was watched may be gone, and nothing would tell that it is back. */
const PAUSE_AFTER_ERROR = 1000;

/**
 * Works, and again at each change, until the person ends it. What is saved during a pass is not lost: its sources are read once more
 * when it is over and the watchers stand anew, and what differs from what the pass was made of asks for another.
 */
export async function watching<Sources>(watched: Watched<Sources>, io: Io): Promise<ExitCode> {
  const { read, isSame, work, placesOf } = watched;
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let done: Sources | undefined;
  let error = "";

  // a timer that runs is left alone: one that each change put off would never end under a steady hand
  const soon = (pause = PAUSE) => void (timer ??= setTimeout(again, pause));
  const pass = () => {
    const sources = read();
    if (done === undefined || !isSame(done, sources)) work(sources);
    done = sources;
    const old = watchers;
    watchers = placesOf(sources).flatMap((place) => watcherOf(place, io.cwd, soon));
    for (const each of old) each.close();
    if (!isSame(sources, read())) soon();
  };
  const again = () => {
    timer = undefined;
    try {
      pass();
      error = "";
    } catch (thrown) {
      // a folder that is renamed, settings that are half written: the next change may make it right
      if (!isUserError(thrown)) throw thrown;
      const said = `${thrown.in(io.language)}\n`;
      if (said !== error) io.stderr.write(said);
      error = said;
      soon(PAUSE_AFTER_ERROR);
    }
  };

  pass();
  io.stdout.write(`${say(io, "watching")}\n`);
  if (io.signal?.aborted !== true)
    await new Promise<void>((end) => io.signal?.addEventListener("abort", () => end()));
  clearTimeout(timer);
  for (const each of watchers) each.close();
  return OK;
}

function watcherOf(place: string, cwd: string, onChange: () => void): FSWatcher[] {
  const path = resolve(cwd, place);
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return [];
  const recursive = there.isDirectory();
  // a folder in it may go away while it is walked
  const watcher = withFileErrors(place, () => watch(path, { recursive }, () => onChange()));
  return [watcher.on("error", () => onChange())];
}
