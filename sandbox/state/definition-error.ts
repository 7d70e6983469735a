/** A site definition names something that it does not define. */
export class DefinitionError extends Error {}
