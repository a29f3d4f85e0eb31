import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A block of code of the documentation, and the file that the text says it is. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
  /** Undefined where the text names no file. */
  readonly path: string | undefined;
  /** Whether it goes at the end of a file that is there. */
  readonly isMore: boolean;
}

/**
 * The blocks of code under a heading, in order. The file of a block is named by the line before it (« In `hugo.toml`: »,
 * « At the end of `settings.py`: ») or by a comment on its own first lines (`// src/main.tsx`).
 */
export function snippetsOf(markdown: string, heading?: string): Snippet[] {
  const part =
    heading === undefined ? markdown : (markdown.split(new RegExp(`^#+ ${heading}$`, "m"))[1] ?? "");
  const depth = new RegExp(`^#+(?= ${heading ?? ""}$)`, "m").exec(markdown)?.[0].length ?? 0;
  const own = depth === 0 ? part : (part.split(new RegExp(`^#{1,${depth}} `, "m"))[0] ?? "");
  return Array.from(
    own.matchAll(/(.*)\n\n```(\w+)\n([^]*?)\n```$/gm),
    ([, before = "", language = "", code = ""]) => {
      const [, start, named] = /(In|At the end of) `([^`]+)`[^`]*:$/.exec(before) ?? [];
      const [, inside] = /^(?:---\n)?(?:\/\/|#) ([\w./-]+\.\w+)/.exec(code) ?? [];
      return { language, code, path: named ?? inside, isMore: start === "At the end of" };
    },
  );
}

/** Puts the blocks that are files in a folder. */
export function writeSnippets(folder: string, snippets: readonly Snippet[]): void {
  for (const { path, code, isMore } of snippets) {
    if (path === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${code}\n`, { flag: isMore ? "a" : "w" });
  }
}

/** The command lines of the blocks that are commands. */
export function commandsOf(snippets: readonly Snippet[]): string[] {
  return snippets
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => code.split("\n").map((line) => line.replace(/\s+#.*/, "").trim()))
    .filter(Boolean);
}
