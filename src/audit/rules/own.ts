import { CONTRACT } from "./contract";
import { LOOK } from "./look";
import { STRUCTURE } from "./structure";

/** Our rules; those that axe has too (`color-contrast`, `target-size`) are ours. */
export const OWN = { ...STRUCTURE, ...LOOK, ...CONTRACT };

export type OwnRule = keyof typeof OWN;
