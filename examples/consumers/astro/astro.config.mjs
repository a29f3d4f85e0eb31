import react from "@astrojs/react";
import { defineConfig } from "astro/config";
import { dsfrBlocks } from "dsfr-blocks/vite";

export default defineConfig({
  integrations: [react()],
  // styles and icons as files, for a strict content security policy
  build: { inlineStylesheets: "never" },
  vite: {
    plugins: [dsfrBlocks()],
    build: { assetsInlineLimit: 0 },
  },
});
