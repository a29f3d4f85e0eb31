/** As ES modules, which are not transformed. */
module.exports = {
  ...require("./shared.cjs"),
  extensionsToTreatAsEsm: [".tsx"],
  transform: { "\\.tsx$": ["babel-jest", { presets: [...require("./presets.cjs")(false)] }] },
};
