/** Whether each state is looked at in each other (`npm run test:long`), or each of them once (`npm test`). */
export const isEveryState = process.env["EVERY_STATE"] === "1";
