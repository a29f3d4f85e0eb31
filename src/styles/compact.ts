import type { Root } from "postcss";
import { remove } from "./trim";

/** Takes out comments; a licence stays, once. */
export function dropComments(root: Root): void {
  const licences = new Set<string>();
  root.walkComments((comment) => {
    if (!comment.text.includes("License") || licences.has(comment.text)) remove(comment);
    licences.add(comment.text);
  });
}

/** Takes out the spaces that mean nothing. */
export function dropSpaces(root: Root): void {
  root.walk((node) => {
    node.raws.before = "";
    if (node.type === "decl") node.raws.between = ":";
    else if (node.type !== "comment") Object.assign(node.raws, { between: "", after: "", semicolon: false });
  });
  root.raws.after = "";
}
