import { type FSWatcher, statSync, watch } from "node:fs";
import { resolve } from "node:path";
import { type ExitCode, type Io, OK } from "./io";
import type { Pass } from "./renderSite";
import { say } from "./sentences";
import { UserError } from "./userError";

/** An editor writes a file in several steps. */
const PAUSE = 50;

/** Makes a pass, and another whenever something that it was made of changes, until the person ends it. */
export async function watching(pass: () => Pass, io: Io): Promise<ExitCode> {
  let watchers: FSWatcher[] = [];
  let { watched } = pass();
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    try {
      ({ watched } = pass());
    } catch (error) {
      // a folder that is renamed, settings that are half written: the next change may make it right
      if (!(error instanceof UserError)) throw error;
      const { sentence, details } = error as UserError;
      io.stderr.write(`${say(io, sentence, details)}\n`);
    }
    follow();
  };
  const follow = () => {
    for (const each of watchers) each.close();
    watchers = watched.flatMap((name) => {
      const path = resolve(io.cwd, name);
      const there = statSync(path, { throwIfNoEntry: false });
      if (!there) return [];
      const onChange = () => {
        clearTimeout(timer);
        timer = setTimeout(again, PAUSE);
      };
      return [watch(path, { recursive: there.isDirectory() }, onChange)];
    });
  };
  follow();
  io.stdout.write(`${say(io, "watching")}\n`);
  await new Promise<void>((done) => io.signal?.addEventListener("abort", () => done()));
  clearTimeout(timer);
  for (const each of watchers) each.close();
  return OK;
}
