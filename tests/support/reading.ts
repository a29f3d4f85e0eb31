/**
 * What a page says, in a form that a person can judge: headings, items, cells, times and numbers as signs of their own,
 * words as they are. « ~ » is a no-break space.
 */
export function readAloud(html: string): string {
  return html
    .replace(
      /<time dateTime="([^"]*)"[^>]*>|<time datetime="([^"]*)"[^>]*>/gi,
      (_, a?: string, b?: string) => `{${a ?? b ?? ""}} `,
    )
    .replace(/<ol[^>]*start="(\d+)"[^>]*>/g, "\n(numbered from $1)")
    .replace(/<ol[^>]*>/g, "\n(numbered)")
    .replace(/<table/g, "\n(table)<table")
    .replace(/<blockquote[^>]*>/g, "\n(quote)")
    .replace(/<h(\d)[^>]*>/g, "\n#$1 ")
    .replace(/<li[^>]*>/g, "\n- ")
    .replace(/<t[hd][^>]*>/g, " | ")
    .replace(/<p class="[^"]*fr-badge[^"]*"[^>]*>/g, "\n(state) ")
    .replace(/<(?:p|tr)(?: [^>]*)?>/g, "\n")
    .replace(/<span class="dsfrb-reason__verb">(.*?)<\/span>/g, "(verb $1)")
    .replace(/<\/?strong[^>]*>/g, "**")
    .replace(/<[^>]*>/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/[\u00a0\u202f]/g, "~")
    .replace(/[ \t]+$/gm, "")
    .replace(/^- \n+(?=\S)/gm, "- ")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
