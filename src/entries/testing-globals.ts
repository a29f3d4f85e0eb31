/** `dsfr-blocks/testing`, as `require` finds it. */
export { testBlock } from "../testing/required";
