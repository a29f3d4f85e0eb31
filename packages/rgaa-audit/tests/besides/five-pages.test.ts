import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { parse } from "yaml";
import { findChromium } from "../../../../scripts/chromium.mjs";
import { createWorkshop } from "../../../../tests/support/workshop";

// The papers of an audit of five pages, made twice: by the commands, and by what follows, as an auditor does by hand with
// the RGAA's text beside them. Nothing of the audit's sources is used here.

const page = (title: string, body: string, lang = ' lang="fr"') =>
  `<!doctype html><html${lang}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>Un texte en français, assez long pour être lu.</p>${body}</main></body></html>`;

/** Each page, with what is wrong on it: the criterion, and the element. */
const PAGES = [
  {
    name: "site/accueil.html",
    html: page(
      "Accueil",
      '<p><a href="plan.html">Le plan du site</a></p><p><img src="p.png" width="9" height="9"></p>',
    ),
    faults: { "1.1": "img" },
  },
  {
    name: "site/contact.html",
    html: page(
      "Contact",
      '<form><p><input type="text" name="a"></p><p><button>Envoyer le message</button></p></form>',
    ),
    faults: { "11.1": "input" },
  },
  { name: "site/langue.html", html: page("Une langue inconnue", "", ""), faults: { "8.3": "html" } },
  {
    name: "site/plan.html",
    html: page(
      "Plan du site",
      '<ul><li><a href="accueil.html">Retour à l’accueil</a></li><li><a href="contact.html">Nous écrire un message</a></li></ul>',
    ),
    faults: {},
  },
  {
    name: "site/tarifs.html",
    html: page(
      "Tarifs",
      '<table><caption>Les tarifs</caption><tr><th scope="col">Objet</th><th scope="col">Prix</th></tr><tr><td>Carte</td><td>12</td></tr></table>',
    ),
    faults: {},
  },
] as const;

/** The number of criteria in each of the RGAA's thirteen themes. */
const THEMES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
const CRITERIA = THEMES.flatMap((count, theme) =>
  Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
);

type Verdict = "C" | "NC" | "NA" | "NT";

/** What the auditor says of one page, or of all. */
const ANSWERS: readonly {
  criterion: string;
  page?: string;
  verdict: Verdict;
  comment?: string;
  isSigned?: true;
}[] = [
  // against what the audit finds: the image is a decoration that the site's editor leaves so
  { criterion: "1.1", page: "site/accueil.html", verdict: "C", comment: "Image sans sens.", isSigned: true },
  // unsigned: not heard against a fault
  { criterion: "11.1", page: "site/contact.html", verdict: "C" },
  { criterion: "12.1", page: "site/tarifs.html", verdict: "NC", comment: "Ni plan ni recherche." },
  { criterion: "3.1", page: "site/plan.html", verdict: "NA" },
  // all others were looked at, and conform
  ...CRITERIA.filter((each) => !["10.9", "10.10"].includes(each)).map((criterion) => ({
    criterion,
    verdict: "C" as const,
  })),
  { criterion: "10.9", verdict: "NA" },
  { criterion: "10.10", verdict: "NA" },
];

/** By hand: a fault is NC unless somebody signs otherwise; then what was answered for the page, then for all. */
function verdictOn(criterion: string, { name, faults }: (typeof PAGES)[number]): string {
  const isFaulty = criterion in faults;
  const own = ANSWERS.find((each) => each.criterion === criterion && each.page === name);
  const ofAll = ANSWERS.find((each) => each.criterion === criterion && each.page === undefined);
  if (isFaulty) return own?.isSigned ? `${own.verdict} (audit : NC)` : "NC";
  return own?.verdict ?? ofAll?.verdict ?? "NT";
}

/** By hand, before anybody has answered: what a program may say alone. */
function untold(criterion: string, { html, faults }: (typeof PAGES)[number]): Verdict {
  if (criterion in faults) return "NC";
  const [theme] = criterion.split(".");
  const has = (tags: string) => new RegExp(`<(?:${tags})\\b`).test(html);
  const applies =
    theme === "1"
      ? has("img|svg|canvas|object")
      : theme === "2"
        ? has("iframe")
        : theme === "4"
          ? has("audio|video|object|iframe")
          : theme === "5"
            ? has("table")
            : theme === "6"
              ? has("a")
              : criterion === "11.8"
                ? has("select")
                : criterion === "11.9"
                  ? has("button")
                  : theme === "11"
                    ? has("input|select|textarea")
                    : criterion === "13.3" || criterion === "13.4"
                      ? /\.(?:pdf|docx?|odt)"/.test(html)
                      : true;
  if (!applies) return "NA";
  // a title for each frame, a text for each link, a document type, a language, a title
  return ["2.1", "6.2", "8.1", "8.3", "8.5"].includes(criterion) ? "C" : "NT";
}

const shop = createWorkshop({
  ...Object.fromEntries(PAGES.map(({ name, html }) => [name, html])),
  "rgaa.yaml": `answers:\n${ANSWERS.map(
    ({ isSigned, criterion, ...each }) =>
      `  - ${JSON.stringify({ criterion, ...each, ...(isSigned && { who: "Camille", date: "2026-11-29" }) })}`,
  ).join("\n")}\n`,
});
afterAll(shop.remove);

function audit(line: string): Promise<number> {
  const words = [resolve("packages/rgaa-audit/dist/cli.js"), ...line.split(" ")];
  const env = { ...process.env, CHROMIUM_PATH: findChromium() };
  return new Promise((done) => {
    execFile(process.execPath, words, { cwd: shop.folder, env }, (error) =>
      done(error ? Number(error.code) : 0),
    );
  });
}

/** The criterion of each row, and the verdict of each page. */
const rowsOf = (file: string) =>
  shop
    .read(file)
    .replace("\uFEFF", "")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.slice(1, -1).split('","'))
    .map(([criterion = "", , , ...verdicts]) => [criterion, ...verdicts]);

it("five pages: grid, baseline, answers and statement are those that are made by hand", async () => {
  const briefly = "site --scheme light --width 320 --level error";
  // the known faults
  await audit(`${briefly} --baseline known.json --update-baseline --format blob --out all.json`);
  const known = (JSON.parse(shop.read("known.json")) as { known: { page: string; selector: string }[] })
    .known;
  const faulty = PAGES.flatMap(({ name, faults }) =>
    Object.values(faults as Readonly<Record<string, string>>).map((element) => `${name} ${element}`),
  );
  expect(known.map((each) => `${each.page} ${each.selector.split(/ > |:/).at(-1)}`).sort()).toEqual(
    faulty.sort(),
  );

  // the grid before anybody has answered
  await audit("merge all.json --format rgaa --out bare.csv");
  expect(rowsOf("bare.csv").slice(2)).toEqual(
    CRITERIA.map((each) => [each, ...PAGES.map((one) => untold(each, one))]),
  );

  // the grid: known faults end the run well, and stay in it
  const code = await audit(
    `${briefly} --baseline known.json --answers rgaa.yaml --format rgaa --out grid.csv`,
  );
  expect(code).toBe(0);
  const rows = rowsOf("grid.csv");
  const made = CRITERIA.map((criterion) => [criterion, ...PAGES.map((each) => verdictOn(criterion, each))]);
  const titles = PAGES.map(({ html }) => /<title>(.*)<\/title>/.exec(html)?.[1] ?? "");
  expect(rows).toEqual([
    ["Critère", ...PAGES.map(({ name }) => name)],
    ["Titre de la page", ...titles],
    ...made,
  ]);

  // beside each answer stands a checksum for each of its pages, and another audit of the same pages computes the same ones
  const written = parse(shop.read("rgaa.yaml")) as { answers: { page?: string; content: string }[] };
  expect(written.answers.map(({ content }) => content.split(" ").length)).toEqual(
    written.answers.map(({ page }) => (page === undefined ? PAGES.length : 1)),
  );
  await audit("merge all.json --answers rgaa.yaml --format rgaa --out again.csv");
  expect(rowsOf("again.csv")).toEqual(rows);

  // the rates, by the RGAA's own method: met among those that apply, on all pages and page by page
  const plain = made.map(([, ...verdicts]) => verdicts.map((each) => each.replace(/ .*/, "")));
  const rate = (verdicts: readonly string[]) =>
    (100 * verdicts.filter((each) => each === "C").length) /
    verdicts.filter((each) => each === "C" || each === "NC").length;
  const ofSite = plain.map((each) => (each.includes("NC") ? "NC" : each.includes("C") ? "C" : "NA"));
  const ofPages = PAGES.map((_, index) => rate(plain.map((each) => each[index] ?? "")));
  const down = (value: number) => Math.floor(value * 100 + 1e-7) / 100;
  const mean = ofPages.reduce((sum, each) => sum + each, 0) / PAGES.length;

  const { out } = await shop.run("statement grid.csv --answers rgaa.yaml");
  const front = parse(out.split("---")[1] ?? "") as { statement: Record<string, unknown> };
  expect(front.statement).toMatchObject({
    state: "partiellement conforme",
    audit: { rate: down(rate(ofSite)), averageRate: down(mean) },
    pages: PAGES.map(({ name }, index) => `${titles[index]} (${name})`),
  });
  const failing = CRITERIA.filter((_, index) => ofSite[index] === "NC");
  expect(failing).toEqual(["8.3", "11.1", "12.1"]);
  const said = String(front.statement["nonConformities"]);
  expect(
    [...said.matchAll(/Critère ([\d.]+) non respecté sur ([^.]+\.html) : /g)].map(([, ...each]) => each),
  ).toEqual([
    ["8.3", "site/langue.html"],
    ["11.1", "site/contact.html"],
    ["12.1", "site/tarifs.html"],
  ]);
  expect(said).toContain("Ni plan ni recherche.");
});
