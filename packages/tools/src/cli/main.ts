#!/usr/bin/env node
import module from "node:module";
import { findCacheFolder } from "@dsfr-blocks/base/node/cacheFolder";

// React's development build is slower and logs warnings. `NODE_ENV` is written as a string key, because the build replaces
// the expression `process.env.NODE_ENV` with a constant.
const { env } = process;
env["NODE_ENV"] ??= "production";

// Keep what V8 compiles for the next run, which is then faster. The function exists since Node 22.8.
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };
const folder = findCacheFolder();
if (folder !== undefined) enableCompileCache?.(folder);

// the cache contains only the modules that are loaded after it is enabled
const { start } = await import("./start");
await start();
