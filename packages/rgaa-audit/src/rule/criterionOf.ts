/** The criterion of a test, or itself: `11.9` of `11.9.1`. */
export const criterionOf = (test: string) => test.split(".").slice(0, 2).join(".");
