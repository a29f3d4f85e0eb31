/** Schema builders, which describe the content of blocks and pages: `title: inline("Le titre.")`. */
export * from "@dsfr-blocks/content/schema";
