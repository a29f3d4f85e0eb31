/** What the blocks promise of their markup, which a page of another make may do otherwise: rules for `rgaa-audit`. */
export { script } from "./script";
export { eventAttribute } from "./eventAttribute";
export { styleAttribute } from "./styleAttribute";
export { frame } from "./frame";
export { liveRegion } from "./liveRegion";
export { shortcut } from "./shortcut";
export { newWindow } from "./newWindow";
export { linkTitle } from "./linkTitle";
export { listRole } from "./listRole";
export { englishTerm } from "./englishTerm";
export { focusOrder } from "./focusOrder";
export { forcedColours } from "./forcedColours";
export { doubledText } from "./doubledText";
export { printBroken } from "./printBroken";
export { printHidden } from "./printHidden";
