import { blockFails } from "./block-fails";
import { fileAccess } from "./file-access";
import { imageLeftOut } from "./image-left-out";
import { notUtf8 } from "./not-utf-8";
import { notUtf8Name } from "./not-utf-8-name";
import { unlistedLayout } from "./unlisted-layout";

/* Check rules on files. Each rule has a file of its own, and is listed here. */

/** Rules whose errors prevent a file from being read, or a page from being built. */
export const accessRules = [notUtf8, notUtf8Name, fileAccess, blockFails, unlistedLayout];

/** Rules on images that a rendered page cannot contain. */
export const imageRules = [imageLeftOut];
