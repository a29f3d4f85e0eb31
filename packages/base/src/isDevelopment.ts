/**
 * Whether the program runs in development. Node's build keeps this one question open until it runs: elsewhere its checks of
 * definitions and props are always there.
 */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV !== "production";
}
