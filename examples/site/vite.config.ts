import react from "@vitejs/plugin-react";
import { dsfrBlocks } from "dsfr-blocks/vite";
import { defineConfig } from "vite";

export default defineConfig({
  // pages are looked up by URL, so type declarations for each file are unnecessary
  plugins: [react(), dsfrBlocks({ types: false })],
  // keeps icons as files: a strict content security policy refuses the `data:` URLs that Vite generates for small files
  build: { assetsInlineLimit: 0 },
});
