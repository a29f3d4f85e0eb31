import type { Config } from "@react-router/dev/config";

// every page as a file: a static site
export default { ssr: false, prerender: true } satisfies Config;
