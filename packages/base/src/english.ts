/**
 * English terms used in French job offers. Words in the Académie's dictionary, such as « marketing », are not listed: they
 * need no language mark (RGAA 8.7).
 */
export const ENGLISH_TERMS: readonly string[] = [
  "Chief Executive Officer",
  "Chief Impact Officer",
  "Chief Product Officer",
  "Chief Technology Officer",
  "Data analyst",
  "Data engineer",
  "Data scientist",
  "Engineering Manager",
  "Head of Product",
  "Lead developer",
  "Open data",
  "Open source",
  "Product Manager",
  "Product Owner",
  "Tech lead",
];
