/** Flags of Chromium's for the same pixels on every machine, and no traffic but the pages'. */
export const chromiumFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // each window makes its address bar's two lists of proposals, pages of their own: two thirds of what a window takes
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];
