import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { PAGE, workshop, type Workshop } from "../../tests/support/workshop";

// a process of what `npm run build` made
const command = join(import.meta.dirname, "../../dist/cli.js");

let shop: Workshop;
afterEach(() => shop.remove());

/** `KILLS=200` for as many as show what is left in each microsecond of a write. */
const KILLS = Number(process.env["KILLS"] ?? 3);
const PAGES = 60;

it("a command that was killed leaves nothing that the next one does not remove", async () => {
  const page = PAGE.replace("Un contrat.", "Un  contrat ?");
  const names = Array.from({ length: PAGES }, (_, index) => `content/${index}.md`);
  shop = workshop(Object.fromEntries(names.map((name) => [name, page])));
  let interrupted = 0;
  let locks = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    for (const name of names) shop.write(name, page);
    const killed = await fix((written, stop) => written > (kill * PAGES) / KILLS && stop());
    if (killed) interrupted++;
    locks += left().length;
    const { out } = await shop.run("check content --fix");
    expect(out).not.toContain("[file-access]");
    expect(left()).toEqual([]);
    for (const name of names) expect(shop.read(name)).toContain("Un contrat\u202F?");
  }
  expect(interrupted).toBeGreaterThan(0);
  if (process.env["KILLS"] !== undefined) console.log(`${interrupted} killed, ${locks} locks left`);
});

const left = () => readdirSync(join(shop.folder, "content")).filter((name) => !name.endsWith(".md"));

/** Runs the command, and looks again and again at how many files it has written; true if it was killed. */
function fix(look: (written: number, stop: () => void) => void): Promise<boolean> {
  const running = spawn(process.execPath, [command, "check", "content", "--fix"], { cwd: shop.folder });
  const looking = setInterval(() => {
    const written = Array.from({ length: PAGES }, (_, index) => shop.read(`content/${index}.md`));
    look(written.filter((text) => text.includes("\u202F?")).length, () => running.kill("SIGKILL"));
  }, 1);
  return new Promise((done) =>
    running.on("close", (_code, signal) => {
      clearInterval(looking);
      done(signal === "SIGKILL");
    }),
  );
}
