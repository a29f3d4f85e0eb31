/** What the content of blocks and pages is described with: `title: inline("Le titre.")`. */
export * from "@dsfr-blocks/content/schema";
