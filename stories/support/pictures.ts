import { fromRoot, type ResolveUrl } from "../../src/rich-text/url";
import photo from "../assets/photo.svg?no-inline";

/** The examples' images are not in this repository: one picture stands for all. */
export const withPicture: ResolveUrl = (url, kind) => (kind === "image" ? photo : fromRoot(url, kind));
