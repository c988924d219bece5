import { allEndpoints, endpoints, permissions, problems, roleCodes, roles, type Permission } from '@gs/contracts';
import { table } from './markdown';

export function endpointsPage(): string {
  const sections = Object.entries(endpoints).map(([context, group]) => {
    const rows = Object.values(group).map((endpoint) => [
      `\`${endpoint.method} ${endpoint.path}\``,
      endpoint.summary,
      `\`${endpoint.access}\``,
      endpoint.problems.map((code: string) => `\`${code}\``).join(' '),
    ]);
    return `## ${context}\n\n${table(['Endpoint', 'Việc', 'Quyền', 'Từ chối riêng'], rows)}`;
  });
  return `# Endpoints\n\n${allEndpoints.length} endpoints below \`/api/v1\`. Machine-readable: \`/api/openapi.json\`.\n\n${sections.join('\n')}`;
}

export function permissionsPage(): string {
  const holds = (role: (typeof roleCodes)[number], permission: Permission): boolean =>
    (roles[role].permissions as readonly Permission[]).includes(permission);
  const rows = (Object.keys(permissions) as Permission[]).map((permission) => [
    `\`${permission}\``,
    permissions[permission],
    ...roleCodes.map((role) => (holds(role, permission) ? '●' : '')),
  ]);
  return `# Vai trò và quyền\n\nMặc định là từ chối: không có dấu là không được. Mỗi vai trò được giao trong một đơn vị và những gì thuộc đơn vị đó vào ngày ấy.\n\n${table(['Quyền', 'Nghĩa', ...roleCodes.map((role) => roles[role].name)], rows)}`;
}

export function problemsPage(): string {
  const rows = Object.entries(problems).map(([code, problem]) => [
    `\`${code}\``,
    String(problem.status),
    problem.title,
    problem.detail,
  ]);
  return `# Các lời từ chối\n\n${table(['Mã', 'HTTP', 'Tiêu đề', 'Cần làm gì'], rows)}`;
}
