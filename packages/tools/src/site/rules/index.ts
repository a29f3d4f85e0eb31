import { blockFails } from "./block-fails";
import { fileAccess } from "./file-access";
import { imageLeftOut } from "./image-left-out";
import { notUtf8 } from "./not-utf-8";
import { notUtf8Name } from "./not-utf-8-name";
import { unlistedLayout } from "./unlisted-layout";

/* The rules on files and folders: a file for each, and its line here. */

/** What keeps a file from being read, or a page from being made. */
export const accessRules = [notUtf8, notUtf8Name, fileAccess, blockFails, unlistedLayout];

/** What keeps an image off a page that is rendered. */
export const imageRules = [imageLeftOut];
