import { z } from 'zod';
import { id, idParams, instant, line, localDate, organisationRef, pageOf, pageQuery, version } from './common';
import { defineEndpoint } from './endpoint';
import { permissions, roleCodes, type Permission } from './permissions';

const permission = z.enum(Object.keys(permissions) as [Permission, ...Permission[]]);
const assignment = z.object({
  role: z.enum(roleCodes),
  roleName: z.string(),
  organisation: organisationRef,
  validFrom: localDate,
  validTo: localDate.nullable(),
});

export const me = z.object({
  accountId: id,
  username: z.string(),
  displayName: z.string(),
  jobTitle: z.string(),
  mustChangePassword: z.boolean(),
  permissions: z.array(permission),
  assignments: z.array(assignment),
  /** The demonstration: every page says so. */
  demo: z.boolean(),
});
const password = z.string().min(1).max(200);

export const account = z.object({
  id,
  username: z.string(),
  displayName: z.string(),
  jobTitle: z.string(),
  disabled: z.boolean(),
  lastSeenAt: instant.nullable(),
  assignments: z.array(assignment),
  version: z.number().int(),
});
const assignmentInput = z.object({
  role: z.enum(roleCodes),
  organisationId: id,
  validFrom: localDate,
  validTo: localDate.nullable(),
});

export const identity = {
  signIn: defineEndpoint({
    id: 'session.signIn',
    method: 'POST',
    path: '/session',
    access: 'public',
    summary: 'Đăng nhập',
    body: z.object({ username: line, password }),
    response: me,
    problems: ['SIGN_IN_FAILED', 'ACCOUNT_LOCKED', 'TOO_MANY_REQUESTS'],
  }),
  signOut: defineEndpoint({
    id: 'session.signOut',
    method: 'DELETE',
    path: '/session',
    access: 'authenticated',
    summary: 'Đăng xuất',
    problems: [],
  }),
  me: defineEndpoint({
    id: 'session.me',
    method: 'GET',
    path: '/me',
    access: 'authenticated',
    summary: 'Tài khoản đang dùng',
    response: me,
    problems: [],
  }),
  changePassword: defineEndpoint({
    id: 'password.change',
    method: 'POST',
    path: '/me/password',
    access: 'authenticated',
    summary: 'Đổi mật khẩu',
    body: z.object({ current: password, next: password }),
    problems: ['SIGN_IN_FAILED', 'PASSWORD_TOO_WEAK'],
  }),
  resetPassword: defineEndpoint({
    id: 'password.reset',
    method: 'POST',
    path: '/password-resets',
    access: 'public',
    summary: 'Đặt lại mật khẩu bằng mã dùng một lần',
    body: z.object({ code: line, password }),
    problems: ['RESET_CODE_INVALID', 'PASSWORD_TOO_WEAK', 'TOO_MANY_REQUESTS'],
  }),
  listAccounts: defineEndpoint({
    id: 'accounts.list',
    method: 'GET',
    path: '/accounts',
    access: 'account.manage',
    summary: 'Danh sách tài khoản trong phạm vi',
    query: pageQuery.extend({ q: z.string().max(200).optional() }),
    response: pageOf(account),
    problems: [],
  }),
  createAccount: defineEndpoint({
    id: 'accounts.create',
    method: 'POST',
    path: '/accounts',
    access: 'account.manage',
    summary: 'Tạo tài khoản, trả mã đặt mật khẩu dùng một lần',
    body: z.object({
      username: z
        .string()
        .trim()
        .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, 'Dùng chữ thường không dấu, số, dấu chấm; từ 3 ký tự'),
      displayName: line,
      jobTitle: z.string().trim().max(200),
      assignments: z.array(assignmentInput).max(50),
    }),
    response: z.object({ account, resetCode: z.string() }),
    problems: ['USERNAME_TAKEN', 'FORBIDDEN'],
  }),
  updateAccount: defineEndpoint({
    id: 'accounts.update',
    method: 'PATCH',
    path: '/accounts/:id',
    access: 'account.manage',
    summary: 'Sửa tài khoản, vai trò và phạm vi',
    params: idParams,
    body: z.object({
      displayName: line,
      jobTitle: z.string().trim().max(200),
      disabled: z.boolean(),
      assignments: z.array(assignmentInput).max(50),
      version,
    }),
    response: account,
    problems: ['NOT_FOUND', 'STALE', 'FORBIDDEN'],
  }),
  issueResetCode: defineEndpoint({
    id: 'accounts.issueResetCode',
    method: 'POST',
    path: '/accounts/:id/reset-code',
    access: 'account.manage',
    summary: 'Cấp mã đặt lại mật khẩu dùng một lần',
    params: idParams,
    response: z.object({ code: z.string(), expiresAt: instant }),
    problems: ['NOT_FOUND'],
  }),
  listAudit: defineEndpoint({
    id: 'audit.list',
    method: 'GET',
    path: '/audit',
    access: 'audit.read',
    summary: 'Nhật ký',
    query: pageQuery.extend({
      subjectKind: z.string().max(60).optional(),
      subjectId: z.string().max(60).optional(),
      /** Part of the account's name, accents or not. */
      who: z.string().max(200).optional(),
      from: localDate.optional(),
      to: localDate.optional(),
    }),
    response: pageOf(
      z.object({
        id: z.number().int(),
        at: instant,
        accountName: z.string(),
        action: z.string(),
        subjectKind: z.string(),
        subjectId: z.string(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
    problems: [],
  }),
};
