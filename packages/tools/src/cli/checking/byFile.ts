import { comparePositions, type Issue } from "@dsfr-blocks/base/issue";
import type { PageFiles } from "../files/namedFiles";

/** In the order in which the files were named; the directory's first. */
export function byFile(pages: PageFiles["pages"]): (a: Issue, b: Issue) => number {
  const order = new Map(pages.map(({ file }, index) => [file, index]));
  const orderOf = ({ file }: Issue) => order.get(file) ?? -1;
  return (a, b) => orderOf(a) - orderOf(b) || (a.file === b.file ? comparePositions(a, b) : 0);
}
