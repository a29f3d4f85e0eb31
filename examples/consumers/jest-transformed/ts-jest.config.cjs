const tsconfig = { module: "esnext", moduleResolution: "bundler", target: "es2022", jsx: "react-jsx", strict: true };

/** As ES modules, their types checked. */
module.exports = {
  ...require("./shared.cjs"),
  extensionsToTreatAsEsm: [".tsx"],
  transform: { "\\.tsx$": ["ts-jest", { useESM: true, tsconfig: { ...tsconfig, skipLibCheck: true } }] },
};
