/** Whether a number does not follow the one before. */
export function leavesCount(number: number, before: number | undefined): boolean {
  return before !== undefined && number !== before + 1;
}
