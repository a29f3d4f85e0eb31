import { readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { reaching } from "../../userError";
import type { Hosts } from "../browser/hosts";
import type { Subject } from "./subject";

/** The `index.json` of a built Storybook, version 7 and later. */
interface StoryIndex {
  readonly entries?: Readonly<Record<string, StoryEntry>>;
}

interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type?: string;
}

/**
 * Every story of built Storybooks, each in its frame. The globals keep the accessibility addon from running
 * axe there itself: two runs of axe on one page at a time throw.
 */
export async function storySubjects(
  folders: readonly string[],
  hosts: Hosts,
  cwd: string,
): Promise<Subject[]> {
  const all = await Promise.all(
    folders.map(async (folder) => {
      const root = realpathSync(resolve(cwd, folder));
      const origin = await hosts.ofFolder(root);
      return storiesIn(join(root, "index.json")).map(({ id, title, name }): Subject => {
        const query = `id=${encodeURIComponent(id)}&viewMode=story&globals=a11y.manual:!true`;
        return { name: `${title}/${name}`, kind: "story", url: `${origin}/iframe.html?${query}` };
      });
    }),
  );
  return all.flat();
}

function storiesIn(index: string): StoryEntry[] {
  const { entries = {} } = JSON.parse(reaching(index, () => readFileSync(index, "utf8"))) as StoryIndex;
  return Object.values(entries).filter(({ type }) => type === "story");
}
