import react from "@vitejs/plugin-react";
import { dsfrBlocks } from "dsfr-blocks/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), dsfrBlocks()],
  // icons as files: a strict content security policy refuses the `data:` addresses that Vite makes of small ones
  build: { assetsInlineLimit: 0 },
});
