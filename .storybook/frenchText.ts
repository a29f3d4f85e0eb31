import { typeset } from "@dsfr-blocks/base/typography";

interface Node {
  readonly type: string;
  value?: string;
  readonly children?: readonly Node[];
}

/**
 * Returns the transformer of a remark plugin for MDX. The transformer applies French typography to the text of a page, as to
 * authors' texts. Code is unchanged.
 */
export function frenchText() {
  return (tree: Node) => typesetNodes(tree);
}

function typesetNodes(node: Node) {
  if (node.type === "text" && node.value !== undefined) node.value = typeset(node.value);
  node.children?.forEach(typesetNodes);
}
