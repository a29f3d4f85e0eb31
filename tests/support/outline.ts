/** What is wrong with a document's headings: more than one `h1`, a skipped level, an empty one, one over nothing. */
export function outlineFaults(root: ParentNode, from: number): string[] {
  const headings = [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const faults: string[] = [];
  let previous = from - 1;
  for (const [index, heading] of headings.entries()) {
    const level = Number(heading.tagName[1]);
    const name = `${heading.tagName.toLowerCase()} « ${heading.textContent ?? ""} »`;
    if (level > previous + 1) faults.push(`${name} jumps from level ${previous}`);
    if ((heading.textContent ?? "").trim() === "" && !heading.querySelector("img"))
      faults.push(`${name} is empty`);
    if (!headsSomething(heading, headings[index + 1])) faults.push(`${name} heads nothing`);
    previous = level;
  }
  if (from === 1 && root.querySelectorAll("h1").length !== 1) faults.push("not exactly one h1");
  return faults;
}

/** True when text, an image or a deeper heading stands between a heading and the next of its level. */
function headsSomething(heading: Element, next: Element | undefined): boolean {
  if (next && next.tagName > heading.tagName) return true;
  const document = heading.ownerDocument;
  const between = document.createRange();
  between.setStartAfter(heading);
  const last = document.body.lastChild;
  if (next) between.setEndBefore(next);
  else if (last) between.setEndAfter(last);
  const content = between.cloneContents();
  return (content.textContent ?? "").trim() !== "" || content.querySelector("img") !== null;
}
