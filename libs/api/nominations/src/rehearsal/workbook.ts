import type { RehearsedNominationView } from '@gs/contracts';
import type { ExportTable } from '@gs/papers';
import { subjectKindName } from '../common/award-ref';

const changes = {
  gains: 'Thêm',
  loses: 'Mất',
  otherwise: 'Đổi kết luận',
  conditions: 'Đổi điều kiện',
} as const satisfies Record<RehearsedNominationView['change'], string>;

export const verdictNames = {
  eligible: 'Đủ',
  ineligible: 'Chưa đủ',
  hold: 'Tạm dừng',
  unclear: 'Chưa rõ',
} as const satisfies Record<RehearsedNominationView['before'], string>;

/** What a rehearsal found, one row for each nomination. */
export function rehearsalTable(version: string, items: readonly RehearsedNominationView[]): ExportTable {
  return {
    title: `Diễn tập bộ quy định ${version}`,
    headers: [
      'Thay đổi',
      'Đối tượng',
      'Loại',
      'Đơn vị',
      'Đề nghị',
      'Năm',
      'Đang áp dụng',
      'Theo dự thảo',
      'Điều kiện làm nên khác biệt',
      'Điều khoản',
    ],
    rows: items.map((item) => [
      changes[item.change],
      item.subjectName,
      subjectKindName(item.subjectKind),
      item.organisation.name,
      item.award.name,
      item.year,
      verdictNames[item.before],
      verdictNames[item.after],
      item.conditions.map(({ title, words }) => `${title}. ${words}`).join('\n'),
      [...new Set(item.conditions.map(({ cite }) => cite))].join('\n'),
    ]),
    widths: [14, 28, 12, 34, 30, 8, 14, 14, 60, 44],
  };
}
