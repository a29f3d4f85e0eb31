/**
 * Whether the program runs in development, according to `NODE_ENV` at run time. In all other files, the Node.js build replaces
 * `process.env.NODE_ENV` with `"development"`, so that the build always contains the checks of definitions and props.
 */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV !== "production";
}
