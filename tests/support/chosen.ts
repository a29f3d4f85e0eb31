/** Whether each state is looked at in each other (`npm run test:long`), or each of them once. */
export const isEveryState = process.env["EVERY_STATE"] === "1";

/** What is chosen where there are many of a kind: some (`npm test`), the others (what only the CI waits for), or all. */
export const chosen = (["some", "others"] as const).find((each) => each === process.env["CHOSEN"]) ?? "all";
