import { typeset } from "@dsfr-blocks/base/typography";

interface Node {
  readonly type: string;
  value?: string;
  readonly children?: readonly Node[];
}

/** Returns a transformer for MDX (a remark plugin): applies French typography to text, as for authors. Code is unchanged. */
export function frenchText() {
  return (tree: Node) => typesetNodes(tree);
}

function typesetNodes(node: Node) {
  if (node.type === "text" && node.value !== undefined) node.value = typeset(node.value);
  node.children?.forEach(typesetNodes);
}
