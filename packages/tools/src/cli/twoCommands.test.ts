import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

// two processes of what `npm run build` made
const command = join(import.meta.dirname, "../../../../dist/cli.js");

let shop: Workshop;
afterEach(() => shop.remove());

const PAGES = Number(process.env["SAVES_PAGES"] ?? 40);

it("two commands at once write the same files, and each file has what either says that it did", async () => {
  const page = PAGE.replace("Un contrat.", "Un  contrat ?").replace(
    /^how:\n(?: .*\n|\n)*/m,
    'how:\n  title: Les étapes\n  desc: "Deux.\\n\\n1. Écrire\\n\\nUn texte.\\n\\n2. Envoyer\\n\\nPuis rien."\n',
  );
  const names = Array.from({ length: PAGES }, (_, index) => `content/${index}.md`);
  shop = createWorkshop(Object.fromEntries(names.map((name) => [name, page])));
  const start = (...options: string[]) =>
    new Promise<string>((done) => {
      const running = spawn(process.execPath, [command, "check", "content", ...options], {
        cwd: shop.folder,
      });
      let out = "";
      running.stdout.on("data", (text) => (out += String(text)));
      running.on("close", () => done(out));
    });
  const [fixing, rewriting] = await Promise.all([start("--fix"), start("--rewrite", "steps")]);
  const left = (out: string) =>
    new Set(Array.from(out.matchAll(/^(\S+?):1:1 .*\[file-access\]$/gm), ([, name]) => name));
  const [unfixed, unwritten] = [left(fixing), left(rewriting)];
  for (const name of names) {
    const text = shop.read(name);
    const isFixed = text.includes("Un contrat\u202F?");
    const isRewritten = text.includes("- title: Écrire");
    expect([name, isFixed, isRewritten]).toEqual([name, !unfixed.has(name), !unwritten.has(name)]);
  }
  if (process.env["SAVES_PAGES"] !== undefined)
    console.log(`${unfixed.size} left by --fix, ${unwritten.size} by --rewrite`);
  await start("--fix");
  await start("--rewrite", "steps");
  expect(new Set(names.map(shop.read)).size).toBe(1);
  expect(shop.list()).toEqual(["content"]);
});
