import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readSnippets, writeSnippets } from "../support/snippets";
import { createWorkshop } from "../support/workshop";

const GUIDE = readFileSync("docs/from-another-site.md", "utf8");
const EXAMPLE = resolve("examples/from-another-site");
const snippets = readSnippets(GUIDE);

const shop = createWorkshop({});
cpSync(join(EXAMPLE, "content"), join(shop.folder, "content"), { recursive: true });
symlinkSync(resolve("node_modules"), join(shop.folder, "node_modules"));
writeSnippets(shop.folder, snippets);
afterAll(() => shop.remove());

it("the guide's files are those of its example", () => {
  const files = snippets.flatMap(({ path, code }) => (path === undefined ? [] : [{ path, code }]));
  expect(files.map(({ path }) => path)).toEqual(["pages.tsx", "dsfr-blocks.config.ts"]);
  for (const { path, code } of files) expect(readFileSync(join(EXAMPLE, path), "utf8")).toBe(`${code}\n`);
  const [quoted] = snippets.filter(({ language }) => language === "markdown");
  expect(shop.read("content/algorithmes/1-mention.md")).toContain(quoted?.code);
});

it("its commands do what it says, with no file changed", async () => {
  const commands = snippets
    .filter(({ language, code }) => language === "sh" && code.startsWith("npx dsfr-blocks "))
    .flatMap(({ code }) => code.split("\n"));
  const outputs: string[] = [];
  for (const command of commands) {
    const { code, out, err } = await shop.run(command.replace("npx dsfr-blocks ", ""));
    expect([command, code]).toEqual([command, 0]);
    outputs.push(out + err);
  }
  expect(commands).toHaveLength(5);
  for (const { language, code } of snippets) if (language === "text") expect(outputs[0]).toContain(code);
  expect(outputs[2]).toContain("0 avertissement, 2 fautes déjà connues");
  const html = shop.read("mention.html");
  expect(html).toContain("<title>Fiche pratique\u00A0: l’obligation de mention explicite</title>");
  expect(html.match(/<h1>.*?<\/h1>/g)).toHaveLength(1);
  expect(html).toMatch(/fr-alert--info.*Mise à jour/s);
  expect(shop.read("build/logiciels/0-hors-scope.html")).toContain("Ce document n’est pas...");
  for (const file of ["algorithmes/README.md", "algorithmes/1-mention.md", "logiciels/1-cadre-juridique.md"])
    expect(shop.read(`content/${file}`)).toBe(readFileSync(join(EXAMPLE, "content", file), "utf8"));
});
