/** A way through a site, from its first step, `go`. */
export interface Journey {
  readonly name: string;
  readonly steps: readonly JourneyStep[];
}

/** A step: `click`, `fill` and `wait` take a selector as Playwright reads it, `press` a key; `audit` names a state to audit. */
export type JourneyStep =
  | { readonly go: string }
  | { readonly click: string }
  | { readonly fill: string; readonly with: string }
  | { readonly press: string }
  | { readonly wait: string }
  | { readonly audit: string };
