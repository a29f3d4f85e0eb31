/**
 * Sets the accessible name of each search result that is a page, now and when the results change: the title of the page first,
 * then what matches. Storybook puts the title last. The styles in main.ts show the same order.
 */
export function labelSearchResults() {
  for (const event of ["input", "focusin"])
    document.addEventListener(event, () => setTimeout(labelResults, 150));
}

function labelResults() {
  for (const option of document.querySelectorAll('[role=option][data-id*="--documentation"]')) {
    const [page, path] = option.querySelector(".search-result-item--label")?.children ?? [];
    const titles = Array.from(path?.children ?? [], ({ textContent }) => textContent).reverse();
    if (page && titles.length > 0)
      option.setAttribute("aria-label", [...titles, page.textContent].join(", "));
  }
}
