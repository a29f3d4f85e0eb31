import { spawnSync } from "node:child_process";
import { afterAll, expect, it } from "vitest";
import type { Grid } from "../../src/reports/rgaa/grid";
import { VERDICTS } from "../../src/reports/rgaa/answers";
import { formatGridCsv, readGrid } from "../../src/reports/rgaa/gridFiles";
import { CRITERIA } from "../../src/criteria";
import { createWorkshop } from "../../../../tests/support/workshop";

/** Names that a spreadsheet may take for something else, and every verdict. */
const pages = ["https://exemple.fr/a?b=1&c=2", '=1+1,"<a>&', "l’été ; 1.10", "01/02", "-5"];
const grid: Grid = {
  pages,
  titles: ["Accueil", "=1+1", "L’été ; 1.10", "", "Accueil"],
  rows: Object.keys(CRITERIA).map((criterion, row) => ({
    criterion,
    shared: "NT",
    verdicts: pages.map((_, page) => VERDICTS[(row + page) % VERDICTS.length] ?? "NT"),
    overruled: pages.map((_, page) => (row + page) % 7 === 0),
    derogations: pages.map((_, page) => (page === 1 && row === 0 ? "=La carte ; 1.10" : undefined)),
  })),
};

const shop = createWorkshop({ "grid.csv": formatGridCsv(grid, "fr") });
afterAll(shop.remove);

const office = ["soffice", "libreoffice"].find(
  (name) => spawnSync(name, ["--version"], { timeout: 60_000 }).status === 0,
);

/** Separator, quote, UTF-8, first line, and cells as text: criterion 1.10 is no number. */
const AS_TEXT = `Text - txt - csv (StarCalc):44,34,76,1,${Array.from({ length: 5 + pages.length }, (_, index) => `${index + 1}/2`).join("/")}`;

it.skipIf(office === undefined).each(["grid.csv"])("reads back the same from LibreOffice: %s", (file) => {
  const words = ["--headless", `-env:UserInstallation=file://${shop.folder}/office`];
  const input = file.endsWith(".csv") ? [`--infilter=${AS_TEXT}`] : [];
  const convert = ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true", "--outdir", "back"];
  spawnSync(office ?? "", [...words, ...input, ...convert, file], { cwd: shop.folder, timeout: 150_000 });
  expect(readGrid(shop.read(`back/grid.csv`), file)).toEqual(grid);
});
