import { expect, it } from "vitest";
import { pickBreaks } from "../../scripts/rgaa/breaks";
import { tryBreaks } from "../../scripts/rgaa/tryBreaks";

/** Another one each day, so that all rows have their turn; `npm run rgaa -- --break 10 --seed N` tries the same again. */
const seed = Number(new Date().toISOString().slice(0, 10).replaceAll("-", ""));

it(
  `the evidence of ten rows is red once what they promise is broken (seed ${seed})`,
  { timeout: 3_600_000 },
  () => {
    const trials = tryBreaks(pickBreaks(10, seed));
    expect(trials.map(({ id, what, before, after }) => [id, what, before, after])).toEqual(
      trials.map(({ id, what }) => [id, what, "green", "red"]),
    );
    expect(trials).toHaveLength(10);
  },
);
