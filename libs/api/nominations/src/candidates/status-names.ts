import type { CandidateStatusView } from '@gs/contracts';

/** As the tabs of the page and the sheets of the workbook are headed, in that order. */
export const statusNames: Readonly<Record<CandidateStatusView, string>> = {
  eligible: 'Đủ điều kiện',
  possible: 'Cần Hội đồng xét',
  near: 'Thiếu đúng một điều kiện',
  next: 'Năm sau nếu đạt',
};
