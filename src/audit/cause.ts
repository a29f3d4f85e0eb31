/** Playwright's own words, as `net::ERR_CONNECTION_REFUSED`, without its log of the call. */
export function causeOf(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.replace(/^(?:page|cdpSession)\.\w+: /, "").replace(/ at http.*$/, "");
}
