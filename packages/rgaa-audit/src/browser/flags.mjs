/**
 * Chromium flags that produce the same pixels on every machine, and prevent all network traffic except the traffic of the
 * pages.
 */
export const chromiumFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // disable two features: with them, each window would create two pages for the suggestions of the address bar, which would be
  // two thirds of the window's cost
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];
