import { error, type PageRule } from "rgaa-audit/rule";

/** Nothing that the blocks render changes by itself. */
export const liveRegion: PageRule = {
  name: "own-live",
  when: "width",
  ...error(["7.5"])`
    Une zone se dit vivante alors que rien n’y change. Retirez role="alert", role="status" ou aria-live.
    A region says that it is live, but nothing changes in it. Remove role="alert", role="status" or aria-live.`,
  find: ({ body }) =>
    body.querySelectorAll(
      "[role=alert], [role=status], [role=log], [role=timer], [aria-live]:not([aria-live=off])",
    ),
};
