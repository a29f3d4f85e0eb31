const asked = process.env["PROPERTY_RUNS"];

/** Whether other cases are wanted than those of each run: `npm run properties`. */
export const isExploring = asked !== undefined;

/** How many cases a property tries: its usual number, or as many as are asked for. */
export const countRuns = (usual: number): number => (asked === undefined ? usual : Number(asked));
