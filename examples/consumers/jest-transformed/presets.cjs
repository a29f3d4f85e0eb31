module.exports = (modules) => [
  ["@babel/preset-env", { targets: { node: "current" }, modules }],
  ["@babel/preset-react", { runtime: "automatic" }],
  "@babel/preset-typescript",
];
