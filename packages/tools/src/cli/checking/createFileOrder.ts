import { comparePositions, type Issue } from "@dsfr-blocks/base/issue";
import type { PageFiles } from "../files/namedFiles";

/**
 * Returns a comparator that sorts issues by file, in the order of `pages`, then by position. Issues of other files, such
 * as collection entries, come first.
 */
export function createFileOrder(pages: PageFiles["pages"]): (a: Issue, b: Issue) => number {
  const order = new Map(pages.map(({ file }, index) => [file, index]));
  const getOrder = ({ file }: Issue) => order.get(file) ?? -1;
  return (a, b) => getOrder(a) - getOrder(b) || (a.file === b.file ? comparePositions(a, b) : 0);
}
