/** Chromium flags that produce the same pixels on every machine, and prevent network traffic other than that of the pages. */
export const chromiumFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // disable two features with which each window would create two pages for the suggestions of its address bar: two thirds of
  // the window's cost
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];
