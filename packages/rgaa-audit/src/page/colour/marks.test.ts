import { describe, expect, it } from "vitest";
import { isSufficientMark, isVisibleMark, computeMark } from "./marks";

/** A picture of a line of pixels, each a grey. */
function line(greys: readonly number[]): ImageData {
  const data = Uint8ClampedArray.from(greys.flatMap((grey) => [grey, grey, grey, 255]));
  return { width: greys.length, height: 1, data, colorSpace: "srgb" };
}

const grey = (count: number, value: number) => Array.from({ length: count }, () => value);
const white = line(grey(40, 255));

describe("a mark of the focus", () => {
  it("is seen from ten pixels on, and is good with 3:1 against what was there before", () => {
    const mark = (count: number, value: number) =>
      computeMark(white, line([...grey(count, value), ...grey(40 - count, 255)]));
    expect([9, 10].map((count) => isVisibleMark(mark(count, 0)))).toEqual([false, true]);
    expect([118, 160].map((value) => isSufficientMark(mark(12, value)))).toEqual([true, false]);
    expect(mark(12, 245).size).toBe(0);
  });

  it("leaves out what moves by itself", () => {
    const moved = line([...grey(20, 0), ...grey(20, 255)]);
    expect(computeMark(white, moved, moved).size).toBe(0);
  });

  it("may stand out from what is beside it, where it is too close to what was there before", () => {
    // each second pixel stays black
    const idle = grey(40, 255).map((value, index) => (index % 2 ? 0 : value));
    const striped = line(idle.map((value) => (value === 255 ? 190 : value)));
    const mark = computeMark(line(idle), striped);
    expect([isSufficientMark(mark), mark.isProminent]).toEqual([false, true]);
    expect(computeMark(white, line(grey(40, 190))).isProminent).toBe(false);
  });
});
