/** Adds the parts of a query that are set. */
function withQuery(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Every place of the SPA. `mo` opens a row's side panel. */
export const paths = {
  home: '/viec-cua-toi',
  todo: '/viec-cua-toi',
  signIn: (back?: string | null) => withQuery('/dang-nhap', { ve: back && back !== '/' ? back : null }),
  password: '/doi-mat-khau',
  resetPassword: (code?: string) => withQuery('/doi-mat-khau', { ma: code }),

  /** Nominations and submissions. */
  nominations: '/de-nghi',
  nominationPanel: (id: string) => withQuery('/de-nghi', { mo: id }),
  newNomination: (submissionId?: string) => withQuery('/de-nghi/tao', { 'to-trinh': submissionId }),
  submissions: '/de-nghi/to-trinh',
  submission: (id: string) => `/de-nghi/to-trinh/${id}`,
  candidates: '/de-nghi/ung-vien',
  workingCalendar: '/de-nghi/lich-lam-viec',
  imports: '/de-nghi/nhap-excel',
  importPreview: (id: string) => `/de-nghi/nhap-excel/${id}`,
  dossier: (nominationId: string) => `/ho-so/${nominationId}`,

  /** Councils, sessions, ballots. */
  councils: '/hoi-dong',
  council: (id: string) => `/hoi-dong/${id}`,
  sessions: '/hoi-dong/phien-hop',
  session: (id: string) => `/hoi-dong/phien-hop/${id}`,
  sessionItem: (id: string, voteId: string) => withQuery(`/hoi-dong/phien-hop/${id}`, { muc: voteId }),
  /** Members concerned by items, to be decided on before invitations and votes. */
  sessionConflicts: (id: string) => `/hoi-dong/phien-hop/${id}/lien-quan`,
  /** Invitation and pack. */
  sessionPack: (id: string) => `/hoi-dong/phien-hop/${id}/tai-lieu`,
  /** What the room looks at, for the projector. */
  sessionLive: (id: string) => `/hoi-dong/phien-hop/${id}/chieu`,
  /** The same on a member's own screen. */
  sessionFollow: (id: string) => `/hoi-dong/phien-hop/${id}/theo-doi`,
  sessionMinutes: (id: string) => `/hoi-dong/phien-hop/${id}/bien-ban`,
  tally: (sessionId: string, voteId: string) => `/hoi-dong/phien-hop/${sessionId}/kiem-phieu/${voteId}`,
  ballots: '/bo-phieu',
  ballot: (voteId: string) => `/bo-phieu/${voteId}`,
  ballotReceipt: (voteId: string) => `/bo-phieu/${voteId}/bien-nhan`,
  /** A named written opinion, where the vote is taken by circulation. */
  opinion: (voteId: string) => `/bo-phieu/${voteId}/y-kien`,
  /** What one of the two tellers counted of the ballots on paper. */
  tellerSheet: (voteId: string) => `/bo-phieu/${voteId}/kiem-phieu-giay`,
  /** What a secret ballot keeps secret and what it cannot. */
  ballotSecrecy: '/bo-phieu/giu-kin',
  /** The published codes of a counted vote. */
  publishedVote: (sessionId: string, voteId: string) => `/hoi-dong/phien-hop/${sessionId}/phieu/${voteId}`,

  /** Decisions. */
  decisions: '/quyet-dinh',
  newDecision: '/quyet-dinh/soan',
  decision: (id: string) => `/quyet-dinh/${id}`,

  /** Look-up. */
  search: (query?: string) => withQuery('/tra-cuu', { q: query }),
  subject: (id: string) => `/tra-cuu/doi-tuong/${id}`,
  organisation: (id: string) => `/tra-cuu/don-vi/${id}`,
  /** A decision known only from history, by its number and date. */
  historyDecision: (number: string, decidedOn: string) =>
    withQuery('/tra-cuu/quyet-dinh', { so: number, ngay: decidedOn }),

  /** The law as data: catalogue, what changed, versions. */
  rules: '/quy-dinh',
  award: (code: string, on?: string | null, version?: string | null) =>
    withQuery(`/quy-dinh/khen-thuong/${encodeURIComponent(code)}`, { ngay: on, ban: version }),
  generalRules: '/quy-dinh/chung',
  ruleChanges: (
    query: Readonly<Record<'tu' | 'den' | 'tu-ban' | 'den-ban' | 'khen', string | null | undefined>> | null = null,
  ) => withQuery('/quy-dinh/thay-doi', query ?? {}),
  ruleVersions: '/quy-dinh/phien-ban',
  ruleVersion: (versionId: string) => `/quy-dinh/phien-ban/${versionId}`,
  rehearsal: (versionId: string) => `/quy-dinh/phien-ban/${versionId}/dien-tap`,

  /** Administration. */
  admin: '/quan-tri',
  accounts: '/quan-tri/tai-khoan',
  account: (id: string) => withQuery('/quan-tri/tai-khoan', { mo: id }),
  organisations: '/quan-tri/don-vi',
  audit: '/quan-tri/nhat-ky',

  /** Public, no sign-in. */
  verify: (code?: string) => (code ? `/xac-minh/${encodeURIComponent(code)}` : '/xac-minh'),
} as const;
