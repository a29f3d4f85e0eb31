import { tanstackStart } from "@tanstack/react-start/plugin/vite";
import react from "@vitejs/plugin-react";
import { dsfrBlocks } from "dsfr-blocks/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    dsfrBlocks({ people: "content/people" }),
    // every page as a file: a static site
    tanstackStart({ prerender: { enabled: true } }),
    react(),
  ],
  // icons as files: a strict content security policy refuses the `data:` addresses that Vite makes of small ones
  build: { assetsInlineLimit: 0 },
});
