/** Chromium's flags for the same pixels on every machine, and for no network traffic except that of the pages. */
export const chromiumFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // without these two features: each window would create two pages for the suggestions of its address bar, two thirds of its cost
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];
