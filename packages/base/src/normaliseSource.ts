/**
 * Returns a file's text without its byte order mark, and with each lone CR replaced by LF. In CommonMark a lone CR
 * ends a line, but YAML parsers recognise only LF and CRLF. Offsets after the byte order mark do not change.
 */
export function normaliseSource(source: string): string {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}
