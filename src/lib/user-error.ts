/** Something that the person who runs a command can mend: its message is all that they need, without a stack. */
export class UserError extends Error {
  /** What the command ends with. */
  readonly exitCode: number = 2;
}

/** A command used in a way that it doesn't know. */
export class FlagError extends UserError {}
