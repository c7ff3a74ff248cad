import process from "node:process";

// Rolldown's allocator (mimalloc) asks the system for memory by the gigabyte and has it all made ready, of which
// a small site needs little: taking it piece by piece saves an eighth of such a build's processor time and
// 120 MB. It reads this when it is loaded, so this module comes before all that loads it.
process.env["MIMALLOC_ARENA_EAGER_COMMIT"] ??= "0";
