/** States of a call for applications, each as the keys of a page and the current day. */
export const CALL_STATES = {
  neverOpen: { open: false, opensAt: undefined, closesAt: undefined, now: "2031-03-01" },
  toCome: { open: true, opensAt: "2031-04-07", closesAt: "2031-05-30", now: "2031-03-01" },
  open: { open: true, opensAt: "2031-04-07", closesAt: "2031-05-30", now: "2031-05-12" },
  lastDay: { open: true, opensAt: "2031-04-07", closesAt: "2031-05-30", now: "2031-05-30" },
  closed: { open: true, opensAt: "2031-04-07", closesAt: "2031-05-30", now: "2031-05-31" },
  reopening: { open: false, opensAt: "2032-04-07", closesAt: "2032-05-30", now: "2031-06-15" },
} as const;
