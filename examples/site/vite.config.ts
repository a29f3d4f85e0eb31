import react from "@vitejs/plugin-react";
import { dsfrBlocks } from "dsfr-blocks/vite";
import { defineConfig } from "vite";

export default defineConfig({
  // the pages are found by their addresses, and need no type each
  plugins: [react(), dsfrBlocks({ types: false })],
  // icons as files: a strict content security policy refuses the `data:` addresses that Vite makes of small ones
  build: { assetsInlineLimit: 0 },
});
