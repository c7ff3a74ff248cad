// Loaded before every command of this folder. JavaScript that any Node can read, as what it begins with.
require("../scripts/is-installed.cjs");
const { existsSync } = require("node:fs");
const { join } = require("node:path");

if (!existsSync(join(__dirname, "node_modules/lighthouse"))) {
  console.error("The tools are not set up yet: run “npm ci” in the folder tools.");
  process.exit(1);
}
