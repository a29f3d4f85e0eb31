import { existsSync, type FSWatcher, statSync, watch } from "node:fs";
import { resolve } from "node:path";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { rootOf } from "@dsfr-blocks/base/node/namedFiles";
import type { Settings } from "../site/settings";
import { say } from "./sentences";
import { isUserError } from "@dsfr-blocks/base/node/userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** Work that is done again whenever what it is made of changes. */
export interface Watched<Sources> {
  readonly read: () => Sources;
  readonly isSame: (a: Sources, b: Sources) => boolean;
  readonly work: (sources: Sources) => void;
  /** The files and folders to watch. */
  readonly placesOf: (sources: Sources) => readonly string[];
  /** Whether each pass begins on a clear screen, at a terminal. */
  readonly clears?: boolean;
}

/** An editor writes a file in several steps. In milliseconds. */
const PAUSE = 50;
/** After an error: what was watched may be gone, and nothing would tell that it is back. */
const PAUSE_AFTER_ERROR = 1000;
/** The screen and what was scrolled away, then the first place. */
const CLEAR = "\u001B[2J\u001B[3J\u001B[H";

/**
 * Works, and again at each change, until the person ends it. What is saved during a pass is not lost: its sources are read once more
 * when it is over and the watchers stand anew, and what differs from what the pass was made of asks for another.
 */
export async function watching<Sources>(watched: Watched<Sources>, io: Io): Promise<ExitCode> {
  const { read, isSame, work, placesOf, clears = false } = watched;
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let done: Sources | undefined;
  let error = "";

  const wait = () => void io.stdout.write(`${say(io, "watching")}\n`);
  // a timer that runs is left alone: one that each change put off would never end under a steady hand
  const soon = (pause = PAUSE) => void (timer ??= setTimeout(again, pause));
  const pass = () => {
    const sources = read();
    if (done === undefined || !isSame(done, sources)) {
      if (clears && io.stdout.isTTY) io.stdout.write(CLEAR);
      work(sources);
      if (clears && done !== undefined) wait();
    }
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

  const { signal = interruption() } = io;
  pass();
  wait();
  if (!signal.aborted) await new Promise<void>((end) => signal.addEventListener("abort", () => end()));
  clearTimeout(timer);
  for (const each of watchers) each.close();
  return OK;
}

/** Ctrl-C: what goes on by itself ends well. */
function interruption(): AbortSignal {
  const end = new AbortController();
  process.once("SIGINT", () => end.abort());
  return end.signal;
}

/** The folders and files of a site that the words of a command name: of a pattern, the folder that it starts from. */
export function placesToWatch(
  words: readonly string[],
  { collections, files }: Settings,
  { cwd }: Io,
): readonly string[] {
  const places = words.map((word) => (existsSync(resolve(cwd, word)) ? word : rootOf(word, cwd)));
  return [...places, ...collections.flatMap(({ folders }) => folders), ...files];
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
