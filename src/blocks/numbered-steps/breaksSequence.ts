/** Whether a number differs from the previous number plus 1. Without a previous number, returns false. */
export function breaksSequence(number: number, previous: number | undefined): boolean {
  return previous !== undefined && number !== previous + 1;
}
