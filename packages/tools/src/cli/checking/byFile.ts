import { byPlace, type Finding } from "@dsfr-blocks/base/finding";
import type { PageFiles } from "../files/namedFiles";

/** In the order in which the files were named; the directory's first. */
export function byFile(pages: PageFiles["pages"]): (a: Finding, b: Finding) => number {
  const order = new Map(pages.map(({ file }, index) => [file, index]));
  const orderOf = ({ file }: Finding) => order.get(file) ?? -1;
  return (a, b) => orderOf(a) - orderOf(b) || (a.file === b.file ? byPlace(a, b) : 0);
}
