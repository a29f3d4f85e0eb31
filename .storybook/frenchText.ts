import { typeset } from "@dsfr-blocks/base/typography";

interface Node {
  readonly type: string;
  value?: string;
  readonly children?: readonly Node[];
}

/** For MDX: its text takes the spaces of French, as an author's does. Code is left as it is. */
export function frenchText() {
  return (tree: Node) => setTexts(tree);
}

function setTexts(node: Node) {
  if (node.type === "text" && node.value !== undefined) node.value = typeset(node.value);
  node.children?.forEach(setTexts);
}
