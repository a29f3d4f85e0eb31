import type { Language } from "../../../content/sentences";
import { escapeXml } from "../../../report/xml";
import { criterionTitle } from "../../rules/criteria";
import { RGAA_WORDS } from "../../sentences/reports";
import type { Grid } from "./grid";

/** The grid as a table: criteria, what is shared by all pages, then a column a page. */
function tableOf({ pages, rows }: Grid, language: Language): string[][] {
  const words = RGAA_WORDS[language];
  return [
    [words.criterion, words.title, words.shared, ...pages],
    ...rows.map(({ criterion, shared, verdicts }) => [
      criterion,
      criterionTitle(criterion, language),
      shared,
      ...verdicts,
    ]),
  ];
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function gridCsv(grid: Grid, language: Language): string {
  const lines = tableOf(grid, language).map((row) =>
    row.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(","),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** A cell that begins as a formula would be run as one. */
function inert(cell: string): string {
  return /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell;
}

/** An OpenDocument spreadsheet in one file (`.fods`), which LibreOffice opens as any other. */
export function gridSheet(grid: Grid, language: Language): string {
  const rows = tableOf(grid, language).map((row) => {
    const cells = row.map(
      (cell) =>
        `<table:table-cell office:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`,
    );
    return `<table:table-row>${cells.join("")}</table:table-row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="RGAA 4.1.2">
${rows.join("\n")}
</table:table></office:spreadsheet></office:body>
</office:document>
`;
}
