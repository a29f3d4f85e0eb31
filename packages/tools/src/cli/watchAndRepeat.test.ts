import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { startSaver } from "../../../../tests/support/saver";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";
import { run } from "./run";
import { UserError } from "./userError";
import { watchAndRepeat } from "./watchAndRepeat";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

function machine() {
  const end = new AbortController();
  const said: string[] = [];
  const sink = { write: (text: string) => said.push(text) };
  const now = new Date("2026-04-14T10:00:00Z");
  const io = {
    cwd: shop.folder,
    stdout: sink,
    stderr: sink,
    env: {},
    now,
    signal: end.signal,
    language: "fr",
  };
  return { end, said, io: { ...io, language: "fr" as const } };
}

/** Watches one folder for the text of one file; `work` is told what it is. */
function watchText(work: (text: string) => void) {
  const { end, said, io } = machine();
  const read = () => {
    const text = shop.read("content/a.md");
    if (text === "") throw new UserError("noHtml");
    return text;
  };
  const isSame = (a: string, b: string) => a === b;
  const running = watchAndRepeat({ read, isSame, work, getPaths: () => ["content"] }, io);
  return { said, stop: () => (end.abort(), running) };
}

it("makes another pass for a save during a pass, and none for nothing", async () => {
  createShop({ "content/a.md": "0" });
  const seen: string[] = [];
  const { stop } = watchText((text) => {
    seen.push(text);
    // an editor, in the middle of each of the first passes
    if (seen.length < 5) shop.write("content/a.md", String(seen.length));
  });
  await expect.poll(() => seen).toEqual(["0", "1", "2", "3", "4"]);
  shop.write("content/a.md", "4");
  await pause(200);
  shop.write("content/a.md", "5");
  await expect.poll(() => seen).toEqual(["0", "1", "2", "3", "4", "5"]);
  expect(await stop()).toBe(0);
});

it("goes on after what cannot be read, which it says once", async () => {
  createShop({ "content/a.md": "0" });
  const seen: string[] = [];
  const { said, stop } = watchText((text) => seen.push(text));
  shop.write("content/a.md", "");
  await expect.poll(() => said.length).toBe(2);
  await pause(1200);
  shop.write("content/a.md", "1");
  await expect.poll(() => seen, { timeout: 5000 }).toEqual(["0", "1"]);
  expect(said).toHaveLength(2);
  await stop();
});

it("renders what was saved last, however many saves and passes there are", async () => {
  const names = Array.from({ length: 12 }, (_, index) => `content/${index}.md`);
  const [head = "", tail = ""] = PAGE.replace("Un contrat.", "Contrat n° @.").split("@");
  createShop(Object.fromEntries(names.map((name) => [name, `${head}0${tail}`])));
  const { end, said, io } = machine();
  const running = run("render content --fragment --out-dir build --watch".split(" "), io);
  await expect.poll(() => said.join(""), { timeout: 20_000 }).toContain("En attente");
  const paths = names.map((name) => join(shop.folder, name));
  const saver = startSaver(paths, { head, tail }, 7);
  await pause(1500);
  const saved = await saver.stop();
  expect(saved.size).toBe(names.length);
  const readNumbers = () =>
    names.map((_, index) => Number(/n°.(\d+)/.exec(shop.read(`build/${index}.html`))?.[1]));
  await expect.poll(readNumbers, { timeout: 20_000 }).toEqual(paths.map((path) => saved.get(path)));
  end.abort();
  expect(await running).toBe(0);
});

describe("check --watch", () => {
  /** Runs `check`, and gives what each pass said: passes end with the line that it waits. */
  function watched(line: string, isTTY = false) {
    const { end, said, io } = machine();
    const stdout = { ...io.stdout, isTTY };
    const running = run(line.split(" "), { ...io, stdout });
    const passes = () =>
      said.join("").split("En attente de changements. Ctrl-C pour arrêter.\n").slice(0, -1);
    return { passes, stop: () => (end.abort(), running) };
  }
  const all = (count: string) => expect.stringContaining(`${count}, 0 avertissement\n`) as string;

  it("checks again what changed, and keeps what it knows of the rest", async () => {
    createShop({ "content/a.md": PAGE, "content/b.md": PAGE.replace("testeuse", "testeur") });
    const { passes, stop } = watched("check content/**/*.md --watch");
    await expect.poll(passes, { timeout: 20_000 }).toEqual([all("0 erreur")]);
    shop.write("content/a.md", PAGE.replace("open: true", "open: oui"));
    await expect.poll(passes, { timeout: 20_000 }).toEqual([all("0 erreur"), all("1 erreur")]);
    // the other file brings its own fault, and that of the first one stays
    shop.write("content/b.md", PAGE.replace("open: true", "open: non"));
    await expect.poll(passes, { timeout: 20_000 }).toHaveLength(3);
    expect(passes()[2]).toMatch(/content\/a\.md:4:7[^]*content\/b\.md:4:7[^]*2 erreurs/);
    shop.write("content/a.md", PAGE);
    shop.write("content/b.md", PAGE.replace("testeuse", "testeur"));
    await expect.poll(() => passes().at(-1), { timeout: 20_000 }).toContain("0 erreur, 0 avertissement");
    expect(passes().join("")).not.toContain("\u001B");
    expect(await stop()).toBe(0);
  });

  it("clears the screen of a terminal before each pass", async () => {
    createShop({ "content/a.md": PAGE });
    const { passes, stop } = watched("check content --watch", true);
    await expect.poll(passes, { timeout: 20_000 }).toHaveLength(1);
    expect(passes()[0]?.startsWith("\u001B[2J\u001B[3J\u001B[H")).toBe(true);
    await stop();
  });

  it.each([
    ["--fix", "--fix"],
    ["--format json", "--format json"],
    ["--baseline known.json --update-baseline", "--update-baseline"],
  ])("goes without %s", async (flags, word) => {
    createShop({ "content/a.md": PAGE });
    const { code, err } = await shop.run(`check content --watch ${flags}`);
    expect([code, err]).toEqual([2, expect.stringContaining(`Supprimez « ${word} »`)]);
  });
});
