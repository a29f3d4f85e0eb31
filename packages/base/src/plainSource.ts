/** A file's text without byte order mark. A lone CR ends a line, as in CommonMark; YAML parsers know only LF and CRLF. Offsets stay. */
export function plainSource(source: string): string {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}
