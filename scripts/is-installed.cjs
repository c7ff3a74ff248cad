// Loaded before every command, so in JavaScript that any Node can read: an older one would answer the commands'
// TypeScript with a stack trace, and one before 24.2 would do nothing at all, without a word (import.meta.main).
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const [major, minor] = process.versions.node.split(".").map(Number);
const isOld = major < 24 || (major === 24 && minor < 2);
if (isOld || !existsSync(join(__dirname, "../node_modules/astro"))) {
  const why = isOld
    ? `This needs Node 24 and was run with ${process.version}`
    : "The project is not set up yet";
  console.error(`${why}: run “npm ci” here, without --ignore-scripts, which puts all in place.`);
  process.exit(1);
}
