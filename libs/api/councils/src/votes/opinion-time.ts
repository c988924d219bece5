/** Whether the time for written opinions has run out; a meeting sets none. */
export const isOver = ({ opinionsDue }: { readonly opinionsDue: string | null }, now: Date): boolean =>
  opinionsDue !== null && now.getTime() >= Date.parse(opinionsDue);
