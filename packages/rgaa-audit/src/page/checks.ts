// Every check by its name. What each one gives depends on the page as it stands: scheme, width, media.

export { controlContrast } from "./colour/controls";
export { focusLook } from "./colour/focus";
export { hoverContrast, textContrast } from "./colour/text";
export { forms } from "./forms";
export { landmarks } from "./landmarks";
export { language } from "./language";
export { print, reflow, textSpacing, textZoom } from "./layout";
export { images, links } from "./linksAndImages";
export { frames, media } from "./media";
export { motion, presentation, textInCss } from "./presentation";
export { reviews } from "./reviews";
export { handlers } from "./scripts";
export { doctype, ids, lists, outline } from "./structure";
export { styleSheets } from "./stylesheets";
export { tables } from "./tables";
export { targetSize } from "./targets";
