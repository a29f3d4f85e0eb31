import { resolveFromRoot, type ResolveUrl } from "../../src/rich-text/url";
import photo from "../assets/photo.svg?no-inline";

/** Returns the URL of the same placeholder picture for every image, because the examples' images are not in this repository. */
export const resolveExampleUrl: ResolveUrl = (url, kind) =>
  kind === "image" ? photo : resolveFromRoot(url, kind);
