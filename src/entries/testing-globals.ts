/** Entry point `dsfr-blocks/testing` for `require`. */
export { testBlock } from "../testing/required";
