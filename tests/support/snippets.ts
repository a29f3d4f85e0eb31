import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A block of code of the documentation, and the file that the text says it is. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
  /** Undefined where the text names no file. */
  readonly path: string | undefined;
  /** Where it goes in a file that is there; undefined for a whole file. */
  readonly more: "imports" | "below" | undefined;
}

/**
 * The blocks of code under a heading, in order. The file of a block is named by the line before it (« In `hugo.toml`: »,
 * « `src/Faq.tsx`, the block: », « At the end of `settings.py`: ») or by a comment on its own first lines (`// src/main.tsx`).
 */
export function readSnippets(markdown: string, heading?: string): Snippet[] {
  const part =
    heading === undefined ? markdown : (markdown.split(new RegExp(`^#+ ${heading}$`, "m"))[1] ?? "");
  const depth = new RegExp(`^#+(?= ${heading ?? ""}$)`, "m").exec(markdown)?.[0].length ?? 0;
  const own = depth === 0 ? part : (part.split(new RegExp(`^#{1,${depth}} `, "m"))[0] ?? "");
  return Array.from(
    own.matchAll(/(.*)\n\n```(\w+)\n([^]*?)\n```$/gm),
    ([, before = "", language = "", code = ""]) => {
      const [, named] = /(?:^|\b[Ii]n |of |\. )`([\w./[\]-]+\.[a-z]+)`[^`]*:$/.exec(before) ?? [];
      const [, inside] = /^(?:---\n)?(?:\/\/|#) ([\w./[\]$-]+\.\w+)/.exec(code) ?? [];
      const more = /At the end of `/.test(before)
        ? "below"
        : /Below the imports of `/.test(before)
          ? "imports"
          : undefined;
      return { language, code, path: named ?? inside, more };
    },
  );
}

/** Puts the blocks that are files in a folder. */
export function writeSnippets(folder: string, snippets: readonly Snippet[]): void {
  for (const { path, code, more } of snippets) {
    if (path === undefined) continue;
    const file = join(folder, path);
    const there = more && existsSync(file) ? readFileSync(file, "utf8") : "";
    const [before, after] = more === "imports" ? splitAfterImports(there) : [there, ""];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${before}${code}\n${after}`);
  }
}

/** Splits the text of a module after its last import. */
function splitAfterImports(text: string): readonly [string, string] {
  const last = [...text.matchAll(/^(?:import\b.*|\} from .*);\n/gm)].at(-1);
  const end = last ? last.index + last[0].length : 0;
  return [text.slice(0, end), text.slice(end)];
}

/** The command lines of the blocks that are commands. */
export function listCommands(snippets: readonly Snippet[]): string[] {
  return snippets
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => code.split("\n").map((line) => line.replace(/\s+#.*/, "").trim()))
    .filter(Boolean);
}
