/** Where the award ledger stands in the site. */
export const ledgerPaths = {
  imports: '/tra-cuu/nhap-lich-su',
  one: (id: string) => `/tra-cuu/nhap-lich-su/${id}`,
  rows: (importId?: string) => (importId ? `/tra-cuu/dong-cho?lan=${importId}` : '/tra-cuu/dong-cho'),
} as const;
