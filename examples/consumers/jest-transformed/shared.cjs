/** What Jest needs, however a site's own code is transformed: the package's build for Node. */
module.exports = {
  testEnvironment: "jsdom",
  testEnvironmentOptions: { customExportConditions: ["node", "node-addons"] },
};
