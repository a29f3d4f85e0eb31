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
  // Chromium uses only the last list of features, so this list replaces the list of Playwright
  `--disable-features=${[
    // with these two features, each window would create two pages for the suggestions of the address bar, which would be two
    // thirds of the window's cost
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    // these features send requests of the browser itself, such as the names of the fields of each form
    "AimEnabled",
    "AutofillServerCommunication",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PreconnectToSearch",
  ].join(",")}`,
  // no feature turns off the requests for Google accounts and for updates: send them to a closed port of this machine
  "--gaia-url=http://localhost:9",
  "--component-updater=url-source=http://localhost:9",
];
