/**
 * Audit rules for `rgaa-audit` that check the requirements of the blocks' markup. Pages made with other tools do not have to
 * meet these requirements.
 */
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
export { outlineJump } from "./outlineJump";
export { outlineNoH1 } from "./outlineNoH1";
export { cutText } from "./cutText";
export { doubledText } from "./doubledText";
export { printBroken } from "./printBroken";
export { printHidden } from "./printHidden";
