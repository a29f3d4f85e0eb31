// @long
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBlockPage, createQuotedPage, createLinePage, createTextPage } from "../support/limits";
import { PAGE, createWorkshop } from "../support/workshop";

const shop = createWorkshop({
  // what the process used, told beside its own outputs
  "used.cjs":
    'process.on("exit", () => require("fs").writeFileSync("used", JSON.stringify(process.resourceUsage())));',
});
afterAll(shop.remove);

const MEGABYTE = 1_000_000;
const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length));

describe("the built command, on much text", () => {
  /** The most that a shape may take of the processor's time, in times of what prose of the same length takes. */
  const TIMES = 8;
  const GIBIBYTE = 1024;

  /** `check` in a process of its own, with a heap of 1 GiB. */
  function check(source: string | Uint8Array) {
    shop.write("page.md", source as string);
    const argv = [
      "--max-old-space-size=1024",
      "--require",
      "./used.cjs",
      join(import.meta.dirname, "../../dist/cli.js"),
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...argv, "check", "page.md"], {
      cwd: shop.folder,
      encoding: "utf8",
      maxBuffer: 100 * MEGABYTE,
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    const used = JSON.parse(shop.read("used")) as NodeJS.ResourceUsage;
    const seconds = (used.userCPUTime + used.systemCPUTime) / 1_000_000;
    return { status, stdout, stderr, seconds, mebibytes: used.maxRSS / 1024 };
  }

  const prose = "Un texte de prose ! Avec « une phrase » entière, **du gras** et [une page](/page). ";
  const length = 10 * MEGABYTE;
  const large: readonly (readonly [string, () => string, 0 | 1])[] = [
    ["prose, literal", () => createBlockPage("|", repeated(`${prose}\n`, length)), 0],
    ["prose, folded", () => createBlockPage(">-", repeated(`${prose}\n\n`, length)), 0],
    ["prose, plain", () => createTextPage(repeated("Un texte de prose sans signe\n    ", length)), 0],
    [
      "prose, in single quotes",
      () => createTextPage(`'${repeated("un texte d''hier, plus loin que la fenêtre\n    ", length)}'`),
      0,
    ],
    ["prose, in double quotes", () => createQuotedPage(repeated(prose, length)), 0],
    [
      "in a thousand texts",
      () =>
        PAGE.replace("    - def: Essayer tout\n", () =>
          `    - def: ${repeated(prose, 10_000)}\n`.repeat(1000),
        ),
      0,
    ],
    ["one word", () => createQuotedPage(repeated("a", length)), 0],
    ["spaces between two words", () => createQuotedPage(`a${repeated(" ", length)}b`), 0],
    ["links that do not end", () => createQuotedPage(repeated("[a](", length)), 0],
    [
      "links that do not end, in many paragraphs",
      () => createBlockPage("|", repeated(`${"[a](".repeat(220)}\n\n`, length)),
      0,
    ],
    ["bold that does not end", () => createQuotedPage(repeated("**a ", length)), 0],
    ["comments that do not end", () => createQuotedPage(repeated("<!--a ", length)), 1],
    ["quotes in quotes", () => createQuotedPage(repeated("> ", length)), 0],
    ["rows of a table", () => createQuotedPage(`|a|\n|-|\n${repeated("|a|b|c|\n", length)}`), 0],
    ["items of a list", () => createQuotedPage(repeated("- a\n", length)), 0],
    [
      "keys",
      () => createLinePage(Array.from({ length: length / 10 }, (_, key) => `k${key}: a`).join("\n")),
      1,
    ],
    ["items of YAML", () => createLinePage(`a:\n${repeated("  - a\n", length)}`), 1],
    ["wrong escapes", () => createTextPage(`"${repeated("\\q", length)}"`), 1],
    ["hidden characters", () => createTextPage(`'${repeated("\u202Ea", length)}'`), 1],
    ["lines of nothing", () => createTextPage(`|\n${repeated("\n", length)}`), 1],
    ["without front matter", () => repeated(`${prose}\n`, length), 1],
    ["after the front matter", () => PAGE + repeated(`${prose}\n`, length), 0],
  ];

  let usual: number;
  beforeAll(() => {
    usual = check(createBlockPage("|", repeated(`${prose}\n`, length))).seconds;
  });

  it.each(large)("checks 10 MB in time and memory: %s", (name, source, expected) => {
    const { status, stdout, stderr, seconds, mebibytes } = check(source());
    console.log(`${name}: ${seconds.toFixed(1)} s, ${Math.round(mebibytes)} MiB`);
    expect([status, stderr]).toEqual([expected, ""]);
    if (expected === 1) expect(stdout).toMatch(/^page\.md:\d+:\d+ {2}erreur/);
    expect(seconds / usual).toBeLessThan(TIMES);
    expect(mebibytes).toBeLessThan(GIBIBYTE);
  });

  it("finds a fault after a hundred thousand lines that go on in double quotes", () => {
    const { status, stdout } = check(createTextPage(`"a${"\\\n    ".repeat(100_000)}b \\u0001"`));
    expect([status, stdout.split("  ")[0]]).toEqual([1, "page.md:100032:7"]);
  });

  it("finds a fault at the end of a line of a megabyte, and shows where", () => {
    const { status, stdout } = check(createTextPage(`'${repeated(prose, MEGABYTE)}\u0001'`));
    const lines = stdout.split("\n");
    // so long a paragraph is shown as typed, and its marks are said too
    const head = lines.find((line) => line.endsWith("[hidden-character]")) ?? "";
    const frame = lines.filter((line) => /^[> ] +\d* \|/.test(line));
    expect(frame.length).toBeGreaterThan(1);
    expect([
      status,
      head
        .replace(/:\d{7} /, ":… ")
        .split("  ")
        .slice(0, 2),
    ]).toEqual([1, ["page.md:32:…", "erreur"]]);
    expect(Math.max(...frame.map((line) => line.length))).toBeLessThan(200);
  });

  it("does not read 10 MB of bytes as text", () => {
    const { status, stdout } = check(new Uint8Array(length).fill(0xff));
    expect([status, stdout.startsWith("page.md:1:1  erreur")]).toEqual([1, true]);
  });
});
