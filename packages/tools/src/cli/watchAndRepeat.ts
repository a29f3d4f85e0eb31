import { existsSync, type FSWatcher, statSync, watch } from "node:fs";
import { resolve } from "node:path";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { getRootFolder } from "@dsfr-blocks/base/node/namedFiles";
import type { Settings } from "../site/settings";
import { getMessage } from "./messages";
import { isUserError } from "@dsfr-blocks/base/node/userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** Work that is repeated whenever its sources change. */
export interface Watched<Sources> {
  readonly read: () => Sources;
  readonly isSame: (a: Sources, b: Sources) => boolean;
  readonly work: (sources: Sources) => void;
  /** Returns the files and folders to watch. */
  readonly getPaths: (sources: Sources) => readonly string[];
  /** Whether the screen is cleared before each pass, if the output is a terminal. */
  readonly clears?: boolean;
}

/** Delay between a change and the next pass, in milliseconds, because an editor writes a file in several steps. */
const DELAY_MS = 50;
/** Delay between an error and the next pass, in milliseconds. No event reports that a deleted path exists again. */
const RETRY_DELAY_MS = 1000;
/** Terminal sequence that erases the screen and its scrollback, and moves the cursor to the top. */
const CLEAR = "\u001B[2J\u001B[3J\u001B[H";

/**
 * Works once, then again after each change, until the user ends the command. Changes saved during a pass are not lost:
 * after each pass, once the new watchers run, the sources are read again. If these sources differ from the sources of the
 * pass, another pass follows.
 */
export async function watchAndRepeat<Sources>(watched: Watched<Sources>, io: Io): Promise<ExitCode> {
  const { read, isSame, work, getPaths, clears = false } = watched;
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let lastSources: Sources | undefined;
  let lastError = "";

  const wait = () => void io.stdout.write(`${getMessage(io, "watching")}\n`);
  // do not restart a running timer: constant changes would postpone the next pass for ever
  const schedule = (delay = DELAY_MS) => void (timer ??= setTimeout(runAgain, delay));
  const pass = () => {
    const sources = read();
    if (lastSources === undefined || !isSame(lastSources, sources)) {
      if (clears && io.stdout.isTTY) io.stdout.write(CLEAR);
      work(sources);
      if (clears && lastSources !== undefined) wait();
    }
    lastSources = sources;
    const previousWatchers = watchers;
    watchers = getPaths(sources).flatMap((path) => createWatcher(path, io.cwd, schedule));
    for (const watcher of previousWatchers) watcher.close();
    if (!isSame(sources, read())) schedule();
  };
  const runAgain = () => {
    timer = undefined;
    try {
      pass();
      lastError = "";
    } catch (error) {
      // print user errors and continue: a renamed folder or half-written settings may be corrected by the next change
      if (!isUserError(error)) throw error;
      const message = `${error.format(io.language)}\n`;
      if (message !== lastError) io.stderr.write(message);
      lastError = message;
      schedule(RETRY_DELAY_MS);
    }
  };

  const { signal = createInterruptSignal() } = io;
  pass();
  wait();
  if (!signal.aborted) await new Promise<void>((end) => signal.addEventListener("abort", () => end()));
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  return OK;
}

/** Returns a signal that Ctrl-C aborts, so that the command ends normally. */
function createInterruptSignal(): AbortSignal {
  const end = new AbortController();
  process.once("SIGINT", () => end.abort());
  return end.signal;
}

/**
 * Returns the files and folders to watch: the files and folders of the command line, the base folder of each pattern, the
 * folders of collections, and the settings files.
 */
export function findPathsToWatch(
  operands: readonly string[],
  { collections, files: settingsFiles }: Settings,
  { cwd }: Io,
): readonly string[] {
  const paths = operands.map((operand) =>
    existsSync(resolve(cwd, operand)) ? operand : getRootFolder(operand, cwd),
  );
  return [...paths, ...collections.flatMap(({ folders }) => folders), ...settingsFiles];
}

function createWatcher(name: string, cwd: string, onChange: () => void): FSWatcher[] {
  const path = resolve(cwd, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  const recursive = stats.isDirectory();
  // handle errors of the watcher: a subfolder may be deleted while Node reads the folder
  const watcher = withFileErrors(name, () => watch(path, { recursive }, () => onChange()));
  return [watcher.on("error", () => onChange())];
}
