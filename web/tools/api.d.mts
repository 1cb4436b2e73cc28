/** The types that the committed description of the interface stands for. */
export function typesOfInterface(): Promise<string>;
