/** As CommonJS: Babel also transforms the package, which is ES modules, and what it imports. */
module.exports = {
  ...require("./shared.cjs"),
  transform: { "\\.[jt]sx?$": ["babel-jest", { presets: [...require("./presets.cjs")("commonjs")] }] },
  transformIgnorePatterns: [],
};
