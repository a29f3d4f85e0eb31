import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The example page as the built command renders it, its call open, with somebody of the directory. */
export function renderExample(): string {
  const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
  try {
    const [page, out] = [join(folder, "page.md"), join(folder, "page.html")];
    const example = readFileSync("examples/devenir-eig.md", "utf8")
      .replace("open: false", "open: true")
      .replace("    - Clara Carneiro Alves", "    - Alix Modèle");
    writeFileSync(page, example);
    const command = ["dist/cli.js", "render", page, "--people", "examples/people", "--out", out];
    execFileSync(process.execPath, command, { stdio: "pipe" });
    return readFileSync(out, "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
