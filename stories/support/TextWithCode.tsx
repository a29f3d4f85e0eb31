/** Renders a schema description or an issue message: text between backticks is rendered as `<code>`. */
export function TextWithCode({ text }: { readonly text: string }) {
  return text.split("`").map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece));
}
