import { awards } from '@gs/domain';
import { table } from './markdown';

export function awardsPage(): string {
  const rows = awards().map((award) => [
    `\`${award.code}\``,
    award.name,
    award.kind,
    award.level,
    award.subjectKinds.join(', '),
    award.synonyms.join('; '),
  ]);
  return `# Danh mục danh hiệu và hình thức\n\n${table(['Mã', 'Tên', 'Loại', 'Cấp', 'Đối tượng', 'Cách viết khác'], rows)}`;
}
