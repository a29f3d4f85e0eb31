import { expect, it } from "vitest";
import { createProgress, type ProgressOptions } from "./progress";

const watch = (isTTY: boolean, total: number, columns = 80, options: ProgressOptions = {}) => {
  const written: string[] = [];
  const progress = createProgress({ isTTY, columns, write: (text) => written.push(text) }, total, options);
  return { progress, written };
};

it("fills a bar before a person who waits, and takes it away at the end", () => {
  const { progress, written } = watch(true, 4);
  progress.show(1, "0 faute", "a.md");
  progress.show(4, "12 fautes", "d\u001B[2J.md");
  progress.clear();
  expect(written).toEqual([
    "\r\u001B[K█████░░░░░░░░░░░░░░░ 1/4  0 faute  a.md",
    "\r\u001B[K████████████████████ 4/4  12 fautes  d\uFFFD[2J.md",
    "\r\u001B[K",
  ]);
});

it("stays on its line, and out of files and of short waits", () => {
  const narrow = watch(true, 2, 30);
  narrow.progress.show(1, "0 faute", "une-page-au-nom-bien-long.md");
  expect(narrow.written[0]?.replace("\r\u001B[K", "")).toHaveLength(29);
  for (const { progress, written } of [
    watch(false, 100),
    watch(true, 1),
    watch(true, 20, 80, { minTotal: 21 }),
  ]) {
    progress.show(1, "a.md");
    progress.clear();
    expect(written).toEqual([]);
  }
});

it("is written again only as often as it is told to", () => {
  const { progress, written } = watch(true, 200, 80, { step: 50 });
  for (let done = 0; done < 200; done++) progress.show(done);
  expect(written.map((line) => line.slice(line.indexOf(" ") + 1))).toEqual([
    "0/200",
    "50/200",
    "100/200",
    "150/200",
  ]);
});
