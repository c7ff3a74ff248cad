// Loaded before every command, so in JavaScript that any Node can read: an older one would answer the commands'
// TypeScript with a stack trace, and one before 24.2 would do nothing at all, without a word (import.meta.main).
const { existsSync } = require("node:fs");
const { basename, join } = require("node:path");

// The commands that a build doesn't need, and whose packages `npm ci --omit=dev` leaves out.
const others = ["docs.ts", "editors.ts", "new.ts", "pdf.ts", "test.ts"];

const [major, minor] = process.versions.node.split(".").map(Number);
const isOld = major < 24 || (major === 24 && minor < 2);
const isThere = (name) => existsSync(join(__dirname, "../node_modules", name));
const wants = others.includes(basename(process.argv[1] ?? "")) ? ["astro", "vitest"] : ["astro"];
if (isOld || !wants.every(isThere)) {
  const missing = isThere("astro")
    ? "Only what a build needs is set up, and this needs more"
    : "The project is not set up yet";
  const why = isOld ? `This needs Node 24 and was run with ${process.version}` : missing;
  console.error(`${why}: run “npm ci” here, without --ignore-scripts, which puts all in place.`);
  process.exit(1);
}
