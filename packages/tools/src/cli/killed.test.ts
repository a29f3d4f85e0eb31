import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

// a process of what `npm run build` made
const command = join(import.meta.dirname, "../../../../dist/cli.js");

let shop: Workshop;
afterEach(() => shop.remove());

/** `KILLS=200` for as many as show what is left at each moment of a write. */
const KILLS = Number(process.env["KILLS"] ?? 2);
const PAGES = 20;

it(
  "a command that was killed leaves nothing that the next one does not remove",
  async () => {
    const page = PAGE.replace("Un contrat.", "Un  contrat ?");
    const names = Array.from({ length: PAGES }, (_, index) => `content/${index}.md`);
    shop = createWorkshop(Object.fromEntries(names.map((name) => [name, page])));
    let locks = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      for (const name of names) shop.write(name, page);
      // one after the other, and the last ones are there when it is killed
      await fixUntil(() => isFixed(names[kill % (PAGES / 2)] ?? ""));
      locks += left().length;
      const { out } = await shop.run("check content --fix");
      expect(out).not.toContain("[file-access]");
      expect([names.filter((name) => !isFixed(name)), left()]).toEqual([[], []]);
    }
    if (process.env["KILLS"] !== undefined) console.log(`${KILLS} killed, ${locks} locks left`);
  },
  KILLS * 60_000,
);

const isFixed = (name: string) => shop.read(name).includes("Un contrat\u202F?");
const left = () => readdirSync(join(shop.folder, "content")).filter((name) => !name.endsWith(".md"));

/** Runs the command, and kills it as soon as something is so. */
function fixUntil(isSo: () => boolean): Promise<void> {
  const running = spawn(process.execPath, [command, "check", "content", "--fix"], { cwd: shop.folder });
  const looking = setInterval(() => isSo() && running.kill("SIGKILL"), 1);
  return new Promise((done) =>
    running.on("close", () => {
      clearInterval(looking);
      done();
    }),
  );
}
