/** Renders a description of a schema or a message of an issue: text between backticks becomes `<code>`. */
export function TextWithCode({ text }: { readonly text: string }) {
  return text.split("`").map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece));
}
