/** Class of the tools above the page. */
export const TOOLS_CLASS = "dsfrb-cms__tools";

/**
 * Styles of the tools and notes around the page. The styles use the DSFR's colours, which suit both themes, and sizes of their
 * own. Only backgrounds have a second colour, in case a reduced style sheet lacks the DSFR's: without one, the page would show
 * through. The bar leaves space at its end, where Decap CMS places two round buttons. In a narrow pane, the groups of buttons
 * have no label, to leave more space for the page: the buttons explain themselves. The list of issues has a shadow at its
 * bottom while more issues follow below. At the end of the list, a cover that scrolls with the content hides this shadow.
 */
export const PREVIEW_STYLES = `
.dsfrb-cms__tools {
  position: sticky;
  z-index: 10;
  container-type: inline-size;
  inset-block-start: 0;
  zoom: var(--dsfrb-cms-zoom, 1);
  border-block-end: 1px solid var(--border-default-grey);
  background: var(--background-alt-grey, #f6f6f6);
  color: var(--text-default-grey);
  font: 400 0.8125rem/1.25rem Marianne, arial, sans-serif;
}
.dsfrb-cms__bar {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1rem;
  align-items: center;
  padding: 0.5rem 3.5rem 0.5rem 0.75rem;
}
.dsfrb-cms__group {
  display: inline-flex;
  flex-wrap: wrap;
  row-gap: 0.25rem;
  align-items: center;
}
.dsfrb-cms__group > span {
  margin-inline-end: 0.375rem;
  color: var(--text-mention-grey);
}
@container (max-width: 30rem) {
  .dsfrb-cms__tools .dsfrb-cms__bar {
    gap: 0.25rem 0.5rem;
  }
  .dsfrb-cms__group > span {
    display: none;
  }
}
.dsfrb-cms__tools button {
  min-inline-size: 2rem;
  min-block-size: 1.75rem;
  margin: 0;
  padding: 0.125rem 0.5rem;
  border: 1px solid var(--border-default-grey);
  border-radius: 0;
  background: var(--background-default-grey, #fff);
  color: var(--text-default-grey);
  font: inherit;
  cursor: pointer;
}
.dsfrb-cms__group button {
  white-space: nowrap;
}
.dsfrb-cms__group button + button {
  margin-inline-start: -1px;
}
.dsfrb-cms__tools button:hover {
  background: var(--background-default-grey-hover, #f6f6f6);
}
.dsfrb-cms__tools button[aria-pressed="true"] {
  border-color: var(--border-action-high-blue-france);
  background: var(--background-action-high-blue-france);
  color: var(--text-inverted-blue-france);
}
.dsfrb-cms__tools :is(button, summary, [tabindex]):focus-visible {
  outline: 2px solid #0a76f6;
  outline-offset: 2px;
}
.dsfrb-cms__tools .dsfrb-cms__counter {
  margin-inline-start: auto;
}
.dsfrb-cms__counter::after {
  margin-inline-start: 0.375rem;
  content: "▾";
  content: "▾" / "";
}
.dsfrb-cms__counter[aria-expanded="true"]::after {
  content: "▴";
  content: "▴" / "";
}
.dsfrb-cms__issues {
  max-block-size: max(8.5rem, 25vh);
  overflow-y: auto;
  padding: 0.25rem 3.5rem 0.5rem 0.75rem;
  border-block-start: 1px solid var(--border-default-grey);
  background:
    linear-gradient(transparent, var(--background-default-grey, #fff) 60%) bottom / 100% 1.5rem no-repeat local,
    linear-gradient(transparent, var(--background-contrast-grey-active)) bottom / 100% 0.75rem no-repeat,
    var(--background-default-grey, #fff);
}
.dsfrb-cms__issues p,
.dsfrb-cms__issues ul {
  margin: 0;
  padding: 0;
  font: inherit;
}
.dsfrb-cms__issues li {
  padding-block: 0.375rem;
  border-block-end: 1px solid var(--border-default-grey);
  list-style: none;
}
.dsfrb-cms__issues li:last-child {
  border-block-end: 0;
}
.dsfrb-cms__issues summary {
  padding-block: 0.375rem;
  cursor: pointer;
}
.dsfrb-cms__tools .dsfrb-cms__field {
  min-inline-size: 0;
  margin-inline-end: 0.25rem;
  padding-inline: 0;
  border: 0;
  text-align: start;
  text-decoration: underline;
  text-underline-offset: 0.2em;
  font-weight: 700;
}
.dsfrb-cms__issues code {
  font: 0.75rem/1.25rem monospace;
  overflow-wrap: anywhere;
}
.dsfrb-cms__topic {
  padding-block: 0.375rem;
}
.dsfrb-cms__note {
  margin: 0 0 1rem;
  padding: 0.5rem 3.5rem 0.5rem 0.75rem;
  border-inline-start: 4px solid var(--border-default-grey);
  color: var(--text-mention-grey);
}
[role="alert"] > .dsfrb-cms__note {
  border-color: var(--border-plain-error);
  color: var(--text-default-grey);
}
.dsfrb-cms__tools .dsfrb-cms__own-text {
  position: fixed;
  inset-block-end: 0;
  inset-inline: 0;
  margin: 0;
  padding: 0.5rem 0.75rem;
  border-block-start: 1px solid var(--border-default-grey);
  background: var(--background-default-grey, #fff);
}
.dsfrb-cms__person {
  padding: 1rem 3.5rem 1rem 1rem;
}
.dsfrb-cms__severity {
  margin-inline-end: 0.5rem;
  padding-inline: 0.375rem;
  background: var(--background-contrast-info);
  color: var(--text-default-info);
  font-size: 0.6875rem;
  font-weight: 700;
  text-transform: uppercase;
}
[data-severity="error"] > .dsfrb-cms__severity {
  background: var(--background-contrast-error);
  color: var(--text-default-error);
}
[data-severity="warning"] > .dsfrb-cms__severity {
  background: var(--background-contrast-warning);
  color: var(--text-default-warning);
}
`;
