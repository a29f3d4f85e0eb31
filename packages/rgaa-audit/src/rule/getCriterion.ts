/** Returns the RGAA criterion of an RGAA test: `11.9` for `11.9.1`. Returns a criterion unchanged. */
export const getCriterion = (test: string) => test.split(".").slice(0, 2).join(".");
