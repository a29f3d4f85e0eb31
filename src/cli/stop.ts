import { Stop as AnyStop } from "../files/stop";
import type { SentenceName } from "./sentences";

export { codeOf, reaching } from "../files/stop";

/** Ends a command with exit code 2 and one sentence. */
export const Stop = AnyStop<SentenceName>;
export type Stop = AnyStop<SentenceName>;
