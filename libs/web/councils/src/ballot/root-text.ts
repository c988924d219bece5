/** Sixty-four digits in groups of eight, to be compared by eye. */
export const inGroups = (root: string): string => root.match(/.{1,8}/g)?.join(' ') ?? root;
