/** Something that the person who runs a command can mend: its message is all that they need, without a stack. */
export class UserError extends Error {}
