/** Addresses of the pages an entry leads to. */
export const places = {
  submission: (id: string): string => `/de-nghi/to-trinh/${id}`,
  session: (id: string): string => `/hoi-dong/phien-hop/${id}`,
  council: (id: string): string => `/hoi-dong/${id}`,
  ballot: (voteId: string): string => `/bo-phieu/${voteId}`,
  compose: '/quyet-dinh/soan',
  decision: (id: string): string => `/quyet-dinh/${id}`,
} as const;
