interface OtherNamesProps {
  /** Other names of the page, separated by commas: scripts/catalogue-search.mjs reads them for the search. */
  readonly names: string;
}

/** Renders the other names by which the search finds a page. */
export function OtherNames({ names }: OtherNamesProps) {
  return (
    <p className="doc-mention">
      <strong>Autres noms</strong>&nbsp;: {names}.
    </p>
  );
}
