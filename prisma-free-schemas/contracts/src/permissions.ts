/** What an account may do. A role holds permissions; an account holds a role within a unit and all that lies below it. */
export const permissions = {
  'nomination.read': 'Xem đề nghị và hồ sơ',
  'nomination.write': 'Lập đề nghị, tải giấy tờ, nhập danh sách',
  'proof-record.manage': 'Xem, ghi vụ việc, kỷ luật và việc khác làm căn cứ xét khen',
  'submission.submit': 'Duyệt và trình danh sách đề nghị',
  'submission.appraise': 'Tiếp nhận, thẩm định, trả hồ sơ',
  'council.read': 'Xem hội đồng và phiên họp',
  'session.manage': 'Chuẩn bị và điều hành phiên họp',
  'ballot.cast': 'Bỏ phiếu với tư cách thành viên hội đồng',
  'decision.read': 'Xem quyết định',
  'decision.compose': 'Soạn quyết định',
  'decision.sign': 'Ký quyết định',
  'decision.issue': 'Cấp số và ban hành quyết định',
  'registry.read': 'Tra cứu thành tích khen thưởng',
  'ledger.import': 'Nhập lịch sử khen thưởng, xử lý dòng chờ',
  'identity-number.read': 'Xem đủ số định danh cá nhân',
  'organisation.read': 'Xem đơn vị',
  'account.manage': 'Quản lý tài khoản và phạm vi',
  'audit.read': 'Xem nhật ký',
  'rules.manage': 'Nạp, diễn tập, áp dụng bộ quy định',
} as const;

export type Permission = keyof typeof permissions;

/** Roles of `interface.md` and what each may do. Deny by default: what is not listed is refused. */
export const roles = {
  'emulation-officer': {
    name: 'Cán bộ thi đua, khen thưởng',
    permissions: [
      'nomination.read',
      'nomination.write',
      'proof-record.manage',
      'council.read',
      'decision.read',
      'registry.read',
      'organisation.read',
    ],
  },
  'unit-head': {
    name: 'Thủ trưởng đơn vị',
    permissions: [
      'nomination.read',
      'submission.submit',
      'council.read',
      'decision.read',
      'registry.read',
      'organisation.read',
    ],
  },
  'council-member': {
    name: 'Thành viên Hội đồng',
    permissions: ['council.read', 'ballot.cast', 'registry.read', 'organisation.read'],
  },
  'council-chair': {
    name: 'Chủ tịch Hội đồng',
    permissions: ['council.read', 'ballot.cast', 'registry.read', 'organisation.read'],
  },
  'council-secretary': {
    name: 'Thư ký Hội đồng',
    permissions: [
      'council.read',
      'session.manage',
      'ballot.cast',
      'nomination.read',
      'registry.read',
      'organisation.read',
    ],
  },
  'provincial-officer': {
    name: 'Chuyên viên tiếp nhận, thẩm định',
    permissions: [
      'nomination.read',
      'nomination.write',
      'proof-record.manage',
      'submission.appraise',
      'council.read',
      'decision.read',
      'decision.compose',
      'registry.read',
      'ledger.import',
      'identity-number.read',
      'organisation.read',
      'rules.manage',
    ],
  },
  signer: {
    name: 'Người ký',
    permissions: ['decision.read', 'decision.sign', 'nomination.read', 'registry.read', 'organisation.read'],
  },
  clerk: {
    name: 'Văn thư',
    permissions: ['decision.read', 'decision.issue', 'organisation.read'],
  },
  administrator: {
    name: 'Quản trị',
    permissions: ['account.manage', 'organisation.read', 'rules.manage'],
  },
  auditor: {
    name: 'Kiểm tra',
    permissions: [
      'audit.read',
      'nomination.read',
      'council.read',
      'decision.read',
      'registry.read',
      'organisation.read',
    ],
  },
} as const satisfies Record<string, { name: string; permissions: readonly Permission[] }>;

export type Role = keyof typeof roles;
export const roleCodes = Object.keys(roles) as [Role, ...Role[]];
