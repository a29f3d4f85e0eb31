/**
 * Whether the program runs in development. In the Node.js build, only this function reads `NODE_ENV` at run time: the checks
 * of definitions and props are always included in that build.
 */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV !== "production";
}
