import { reactRouter } from "@react-router/dev/vite";
import { dsfrBlocks } from "dsfr-blocks/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [dsfrBlocks({ people: "content/people" }), reactRouter()],
  // otherwise Vite finds this package while the first page loads, and the scripts of this page stop until a reload
  optimizeDeps: { include: ["dsfr-blocks/compiled"] },
  // icons as files: a strict content security policy refuses the `data:` addresses that Vite makes of small ones
  build: { assetsInlineLimit: 0 },
});
