import { chromium, type Browser } from "playwright";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";

/** The Chromium of this machine, headless. Close it in afterAll. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium on this machine. Run: node scripts/chromium.mjs");
  return chromium.launch({ executablePath, args: chromiumFlags });
}
