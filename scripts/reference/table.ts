/** Returns a Markdown table. */
export function formatTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const formatLine = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(" | ")} |`;
  return [formatLine(headers), formatLine(headers.map(() => "---")), ...rows.map(formatLine)].join("\n");
}

const escapeCell = (text: string) => text.replace(/\s+/g, " ").replaceAll("|", "\\|").trim();
